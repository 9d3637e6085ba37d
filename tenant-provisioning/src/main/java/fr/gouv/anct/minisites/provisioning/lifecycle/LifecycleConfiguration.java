package fr.gouv.anct.minisites.provisioning.lifecycle;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The pace of the watch. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Pace.class)
class LifecycleConfiguration {}

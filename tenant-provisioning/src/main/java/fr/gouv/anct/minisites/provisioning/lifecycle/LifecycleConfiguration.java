package fr.gouv.anct.minisites.provisioning.lifecycle;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Registers {@link LifecycleProperties}, the configurable waiting periods before an inactive site is warned, made
 * read-only and archived.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LifecycleProperties.class)
class LifecycleConfiguration {}

package fr.gouv.anct.minisites.outside;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Configures the access to outside services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideProperties.class)
class OutsideConfiguration {}

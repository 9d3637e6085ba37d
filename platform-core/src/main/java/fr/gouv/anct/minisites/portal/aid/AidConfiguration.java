package fr.gouv.anct.minisites.portal.aid;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Configures the copy of Aides-territoires. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AidProperties.class)
class AidConfiguration {}

package fr.gouv.anct.minisites.provisioning.waiting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Registers the configured limits of the lists of waiting items, such as the time allowed for the counters in the
 * menus.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitingProperties.class)
class WaitingConfiguration {}

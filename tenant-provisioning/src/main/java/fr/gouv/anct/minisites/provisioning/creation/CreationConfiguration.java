package fr.gouv.anct.minisites.provisioning.creation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Registers the operator's configuration properties for the default publisher and the host of new sites. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublisherProperties.class, HostingProperties.class})
class CreationConfiguration {}

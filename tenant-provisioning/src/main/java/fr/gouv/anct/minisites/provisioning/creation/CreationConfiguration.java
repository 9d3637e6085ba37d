package fr.gouv.anct.minisites.provisioning.creation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What an operator sets for the sites that are made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Publisher.class, Hosting.class})
class CreationConfiguration {}

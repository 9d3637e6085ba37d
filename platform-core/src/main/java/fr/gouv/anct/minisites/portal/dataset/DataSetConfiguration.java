package fr.gouv.anct.minisites.portal.dataset;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Configures the copy of the data sets of data.gouv.fr. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSetProperties.class)
class DataSetConfiguration {}

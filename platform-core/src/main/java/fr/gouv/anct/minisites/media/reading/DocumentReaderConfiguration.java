package fr.gouv.anct.minisites.media.reading;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Configures the reading of documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentReaderProperties.class)
class DocumentReaderConfiguration {}

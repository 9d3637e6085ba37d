package fr.gouv.anct.minisites.media.reading;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Registers {@link DocumentReaderProperties}, which enable and limit the reading of the text and barriers of documents.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentReaderProperties.class)
class DocumentReaderConfiguration {}

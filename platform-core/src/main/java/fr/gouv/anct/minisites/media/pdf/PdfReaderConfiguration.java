package fr.gouv.anct.minisites.media.pdf;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Configures the reading of PDF files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PdfReaderProperties.class)
class PdfReaderConfiguration {}

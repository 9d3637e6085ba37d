package fr.gouv.anct.minisites.media.pdf;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the reading of PDF files.
 *
 * @param enabled whether files are read for what keeps people from reading them
 * @param timeout maximum CPU time for one file: 300 pages take some 5 s on a slow machine
 */
@ConfigurationProperties("minisites.media.pdf")
public record PdfReaderProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration timeout) {}

package fr.gouv.anct.minisites.media.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the reading of PDF files.
 *
 * @param enabled whether files are read, for the barriers that keep people from reading them and for the search of their text
 * @param timeout maximum CPU time for one file: 300 pages take some 5 s on a slow machine
 */
@ConfigurationProperties("minisites.media.pdf")
public record DocumentReaderProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration timeout) {}

package fr.gouv.anct.minisites.media.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration that enables the reading of the text and barriers of documents and limits its CPU time for each file.
 *
 * @param enabled whether files are read, for the search of their text and the barriers that keep people from reading a PDF
 * @param timeout maximum CPU time for one file: 300 pages take some 5 s on a slow machine
 */
@ConfigurationProperties("minisites.media.reading")
public record DocumentReaderProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration timeout) {}

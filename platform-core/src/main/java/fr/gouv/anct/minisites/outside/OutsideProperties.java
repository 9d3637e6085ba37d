package fr.gouv.anct.minisites.outside;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of all requests to services outside the platform.
 *
 * @param contact sent to each service in {@code User-Agent}: an e-mail address or a URL of the operator
 * @param connect maximum time to connect
 * @param answer maximum time from the request to the end of its answer
 * @param largest maximum size of an answer
 * @param pages maximum number of pages of one list
 */
@ConfigurationProperties("minisites.outside")
public record OutsideProperties(
        @DefaultValue("https://www.anct.gouv.fr") String contact,
        @DefaultValue("3s") Duration connect,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("400") int pages) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final DataSize SMALL = DataSize.ofMegabytes(1);

    /** Returns the limits for answers that are small. */
    OutsideProperties withLargest(DataSize size) {
        return new OutsideProperties(contact, connect, answer, largest.compareTo(size) < 0 ? largest : size, pages);
    }

    /** Returns the limits of a request that a person waits for. */
    OutsideProperties forRequests() {
        return new OutsideProperties(
                contact,
                connect.compareTo(PATIENCE) < 0 ? connect : PATIENCE,
                answer.compareTo(PATIENCE) < 0 ? answer : PATIENCE,
                largest.compareTo(SMALL) < 0 ? largest : SMALL,
                pages);
    }
}

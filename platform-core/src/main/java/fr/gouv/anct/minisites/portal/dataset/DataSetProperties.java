package fr.gouv.anct.minisites.portal.dataset;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the copy of the data sets of data.gouv.fr.
 *
 * @param baseUrl of its API, {@code https://www.data.gouv.fr/api/1}; without it no data set is copied
 * @param every delay from one copy to the next
 */
@ConfigurationProperties("minisites.outside.data-sets")
record DataSetProperties(
        @Nullable String baseUrl, @DefaultValue("1h") Duration every) {

    boolean isComplete() {
        return baseUrl != null && !baseUrl.isBlank();
    }
}

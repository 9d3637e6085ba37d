package fr.gouv.anct.minisites.portal.aid;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the copy of Aides-territoires.
 *
 * @param baseUrl of its API, {@code https://aides-territoires.beta.gouv.fr}; without it no aid is copied
 * @param key personal key of its API; without it no aid is copied
 * @param site URL of its site, to which the aids link
 * @param every delay from one copy to the next
 */
@ConfigurationProperties("minisites.outside.aids")
record AidProperties(
        @Nullable String baseUrl,
        @Nullable String key,

        @DefaultValue("https://aides-territoires.beta.gouv.fr")
        String site,

        @DefaultValue("6h") Duration every) {

    boolean isComplete() {
        return baseUrl != null && !baseUrl.isBlank() && key != null && !key.isBlank();
    }
}

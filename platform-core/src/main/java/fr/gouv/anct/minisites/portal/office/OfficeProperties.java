package fr.gouv.anct.minisites.portal.office;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the copy of the Annuaire de l'administration.
 *
 * @param baseUrl of its data set,
 *     {@code https://api-lannuaire.service-public.gouv.fr/api/explore/v2.1/catalog/datasets/api-lannuaire-administration};
 *     without it no office is copied
 * @param every delay from one copy to the next
 */
@ConfigurationProperties("minisites.outside.offices")
record OfficeProperties(
        @Nullable String baseUrl, @DefaultValue("24h") Duration every) {

    boolean isComplete() {
        return baseUrl != null && !baseUrl.isBlank();
    }
}

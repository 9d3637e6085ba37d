package fr.gouv.anct.minisites.company;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration of the look-up of establishments.
 *
 * @param baseUrl of Recherche d'entreprises, {@code https://recherche-entreprises.api.gouv.fr}; without it no form offers
 *     the look-up
 */
@ConfigurationProperties("minisites.outside.companies")
record CompanyProperties(@Nullable String baseUrl) {

    boolean isComplete() {
        return baseUrl != null && !baseUrl.isBlank();
    }
}

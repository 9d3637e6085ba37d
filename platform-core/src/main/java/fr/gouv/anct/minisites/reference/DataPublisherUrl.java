package fr.gouv.anct.minisites.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Address of an organisation that publishes data sets on data.gouv.fr,
 * {@code https://www.data.gouv.fr/organizations/<slug or id>/}. Other addresses of the same, and its id alone, are accepted
 * and converted.
 */
public record DataPublisherUrl(@JsonValue String value) {

    /** @throws IllegalArgumentException when the text is no such address */
    @JsonCreator
    public DataPublisherUrl {
        value = CatalogueUrl.canonical("organizations", value);
    }
}

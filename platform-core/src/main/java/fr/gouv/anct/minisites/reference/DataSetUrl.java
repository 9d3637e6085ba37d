package fr.gouv.anct.minisites.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Address of a data set on data.gouv.fr, {@code https://www.data.gouv.fr/datasets/<slug or id>/}. Other addresses of the
 * same, and its id alone, are accepted and converted.
 */
public record DataSetUrl(@JsonValue String value) {

    /** @throws IllegalArgumentException when the text is no such address */
    @JsonCreator
    public DataSetUrl {
        value = CatalogueUrl.canonical("datasets", value);
    }
}

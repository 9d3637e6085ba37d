package fr.gouv.anct.minisites.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.UUID;

/** A reference to a file of the same tenant, written {@code media:<uuid>} in JSON. */
public record MediaRef(UUID id) {

    /** Prefix of the JSON form. */
    public static final String SCHEME = "media:";

    @JsonCreator
    public static MediaRef of(String value) {
        if (!value.startsWith(SCHEME)) {
            throw new IllegalArgumentException("Not a media reference: " + value);
        }
        return new MediaRef(CanonicalUuid.parse(value.substring(SCHEME.length())));
    }

    @JsonValue
    @Override
    public String toString() {
        return SCHEME + id;
    }
}

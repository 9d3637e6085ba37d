package fr.gouv.anct.minisites.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.UUID;

/** A reference to a shared section of the same tenant, written {@code section:<uuid>} in JSON. */
public record SectionRef(UUID id) {

    /** Prefix of the JSON form. */
    public static final String SCHEME = "section:";

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException when it is not that form
     */
    @JsonCreator
    public static SectionRef of(String value) {
        if (!value.startsWith(SCHEME)) {
            throw new IllegalArgumentException("Not a shared section: " + value);
        }
        return new SectionRef(CanonicalUuid.parse(value.substring(SCHEME.length())));
    }

    @JsonValue
    @Override
    public String toString() {
        return SCHEME + id;
    }
}

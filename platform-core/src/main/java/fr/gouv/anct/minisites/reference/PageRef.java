package fr.gouv.anct.minisites.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A reference to a page of the same tenant, used where no other kind of link makes sense.
 *
 * <p>JSON form: {@code page:<uuid>}.
 */
public record PageRef(UUID id) {

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException when it is not that form
     */
    @JsonCreator
    public static PageRef of(String value) {
        if (Link.of(value) instanceof Link.ToPage(UUID id, String fragment) && fragment == null) {
            return new PageRef(id);
        }
        throw new IllegalArgumentException("Not a page: " + value);
    }

    @Override
    @JsonValue
    public String toString() {
        return Link.PAGE + id;
    }
}

package fr.gouv.anct.minisites.database;

import java.util.Optional;
import java.util.UUID;

/**
 * Reads identifiers as addresses, forms and references hold them, in the one form that {@link UUID#toString} writes:
 * {@link UUID#fromString} takes capitals and missing zeros as well, and one thing would have many addresses.
 */
public final class CanonicalUuid {

    private CanonicalUuid() {}

    /** Empty for anything else. */
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * The same where it has to be one.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static UUID parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("Not an id: " + text));
    }
}

package fr.gouv.anct.minisites.database;

import java.util.Optional;
import java.util.UUID;

/**
 * Parses identifiers from URLs, forms and references in the single form that {@link UUID#toString} writes.
 * {@link UUID#fromString} also accepts upper case and missing zeros, which would give one resource many URLs.
 */
public final class CanonicalUuid {

    private CanonicalUuid() {}

    /** Returns the id; empty for any other text. */
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * Parses text that must be an id.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static UUID parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("Not an id: " + text));
    }
}

package fr.gouv.anct.minisites.admin.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Opaque cursor: a position in a list, encoded so that clients do not construct one. */
public final class Cursor {

    private Cursor() {}

    /** Encodes the position after the item with this name. */
    public static String encode(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Decodes {@link #encode}; empty for any other text. */
    static Optional<String> decode(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .filter(name -> name.chars().noneMatch(Character::isISOControl));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}

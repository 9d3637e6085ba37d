package fr.gouv.anct.minisites.admin.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A place in a list, written so that nobody makes one up. */
public final class Cursor {

    private Cursor() {}

    /** Writes the place after something that is named so. */
    public static String after(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads {@link #after}; empty when it is none of ours. */
    static Optional<String> name(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .filter(name -> name.chars().noneMatch(Character::isISOControl));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}

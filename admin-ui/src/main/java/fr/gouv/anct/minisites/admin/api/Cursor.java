package fr.gouv.anct.minisites.admin.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Opaque cursor: a position in a list, encoded so that clients do not construct one. */
public final class Cursor {

    /** Begins every encoded name: other text, decoded, would be a position at the end of some lists. */
    private static final String MARK = "after ";

    private Cursor() {}

    /** Encodes the position after the item with this name. */
    public static String encode(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Decodes {@link #encode}; empty for any other text. */
    static Optional<String> decode(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .filter(text -> text.startsWith(MARK) && text.chars().noneMatch(Character::isISOControl))
                    .map(text -> text.substring(MARK.length()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}

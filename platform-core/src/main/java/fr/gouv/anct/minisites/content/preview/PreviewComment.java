package fr.gouv.anct.minisites.content.preview;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A comment on a draft by a visitor with a preview link.
 *
 * @param author self-declared name, on one line; it is unverified
 * @param version number of the revision that was read
 * @param settled whether the team has handled it
 */
public record PreviewComment(UUID id, int version, String author, String text, Instant at, boolean settled) {

    /** Maximum length of the author's name, in characters; a name is required. */
    public static final int LONGEST_AUTHOR = 100;

    /** Maximum length of a text, in characters; a text is required. */
    public static final int LONGEST_TEXT = 2_000;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");
    /** Characters that change the text direction of what follows them. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** Returns a typed name on one line, without direction characters. */
    public static String nameOf(String typed) {
        String visible = DIRECTIONS.matcher(typed).replaceAll("");
        return BREAKS.matcher(visible).replaceAll(" ").strip();
    }
}

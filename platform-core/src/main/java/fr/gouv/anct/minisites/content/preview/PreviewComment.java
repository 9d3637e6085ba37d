package fr.gouv.anct.minisites.content.preview;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody has said about a draft.
 *
 * @param author as they call themselves, on one line; nobody has verified it
 * @param version number of the revision that they have read
 * @param settled whether the team has seen to it
 */
public record PreviewComment(UUID id, int version, String author, String text, Instant at, boolean settled) {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");
    /** Characters that turn what follows them round. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** The name that somebody has typed, on one line. */
    public static String nameOf(String typed) {
        String visible = DIRECTIONS.matcher(typed).replaceAll("");
        return BREAKS.matcher(visible).replaceAll(" ").strip();
    }
}

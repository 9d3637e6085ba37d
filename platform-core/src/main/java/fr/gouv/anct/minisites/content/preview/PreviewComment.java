package fr.gouv.anct.minisites.content.preview;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment on a draft by the holder of a preview link, with a self-declared name and the revision number, for the team
 * of the page.
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
}

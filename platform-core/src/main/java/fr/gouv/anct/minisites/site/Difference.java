package fr.gouv.anct.minisites.site;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two values.
 *
 * @param what the field, or the area of the menus; its words are {@code detail.<what>}
 * @param before plain text; none: it was not there
 * @param after plain text; none: it is no longer there
 */
public record Difference(
        String what, @Nullable String before, @Nullable String after) {

    /** Both sides in a line. */
    public String text() {
        if (before == null) {
            return "+ " + after;
        }
        return after == null ? "− " + before : before + " → " + after;
    }
}

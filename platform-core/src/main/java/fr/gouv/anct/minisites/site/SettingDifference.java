package fr.gouv.anct.minisites.site;

import org.jspecify.annotations.Nullable;

/**
 * One field or menu area in which two versions of a setting differ, with both values as text, for conflict messages and
 * the journal.
 *
 * @param what field, or area of the menus; its label is the message {@code detail.<what>}
 * @param before plain text; null when it did not exist
 * @param after plain text; null when it no longer exists
 */
public record SettingDifference(
        String what, @Nullable String before, @Nullable String after) {

    /** Returns both sides in one line. */
    public String text() {
        if (before == null) {
            return "+ " + after;
        }
        return after == null ? "− " + before : before + " → " + after;
    }
}

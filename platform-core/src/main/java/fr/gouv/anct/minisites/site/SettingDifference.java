package fr.gouv.anct.minisites.site;

import org.jspecify.annotations.Nullable;

/**
 * A difference between two values of a setting.
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

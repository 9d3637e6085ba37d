package fr.gouv.anct.minisites.wording;

import org.jspecify.annotations.Nullable;

/** Normalises texts for storage. */
public final class TextCleaning {

    private TextCleaning() {}

    /** Returns a text without control characters, except line feeds and tabs, and without whitespace around it. */
    public static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                        .strip();
    }
}

package fr.gouv.anct.minisites.provisioning.request;

import java.util.regex.Pattern;

/** Checks which characters answers may contain. */
final class AnswerCharacters {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    // Besides control characters: bidirectional controls and invisible characters.
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069\\uFEFF]");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private AnswerCharacters() {}

    /**
     * Whether it is one line with a letter in it: names of people and programmes appear in mail subjects and titles.
     */
    static boolean isLine(String value) {
        return !CONTROL.matcher(value).find() && LETTER.matcher(value).find();
    }

    /** Whether it is a text of any number of lines. */
    static boolean isText(String value) {
        return !CONTROL_BUT_LINES.matcher(value).find();
    }
}

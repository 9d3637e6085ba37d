package fr.gouv.anct.minisites.wording;

import java.text.Normalizer;

/**
 * Normalizes text to a Unicode form such as NFC or NFD in linear time, by dropping all combining marks after the
 * thirtieth in a row. Normalization sorts the combining marks after a letter, comparing each with those before it:
 * fifty thousand of them take seconds. As in the Stream-Safe Text Format (Unicode Standard Annex #15, section 13), no
 * more than thirty may follow one letter; words of any language have a few.
 */
public final class UnicodeNormalization {

    private static final int MOST_MARKS = 30;

    /** Halfwidth voiced sound marks: the only letters whose compatibility forms consist of marks alone. */
    private static final String LETTERS_MADE_MARKS = "\uff9e\uff9f";

    private UnicodeNormalization() {}

    /** Normalizes a text, without the marks beyond the thirtieth in a row. */
    public static String normalize(String text, Normalizer.Form form) {
        return Normalizer.normalize(streamSafe(text), form);
    }

    private static String streamSafe(String text) {
        StringBuilder safe = null;
        int marks = 0;
        int end;
        for (int at = 0; at < text.length(); at = end) {
            int character = text.codePointAt(at);
            end = at + Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks > MOST_MARKS && safe == null) {
                safe = new StringBuilder(text.length()).append(text, 0, at);
            } else if (marks <= MOST_MARKS && safe != null) {
                safe.appendCodePoint(character);
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> LETTERS_MADE_MARKS.indexOf(character) >= 0;
        };
    }
}

package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits texts of pages and queries into words: lower case, accents kept for the stemmer. A word consists of letters
 * and digits; other characters, apostrophes and hyphens included, separate words. An elided article ({@code d'}) or
 * another single letter is not a word, except in a compound ({@code e-mail} is {@code email}).
 */
final class WordTokenizer {

    /**
     * Maximum length of a word; longer ones are cut: no language has them, and an index refuses words of two kilobytes.
     */
    static final int LONGEST = 40;

    private WordTokenizer() {}

    /** Returns the words, in order. */
    static List<String> words(String text) {
        return located(UnicodeNormalization.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.FRENCH)).stream()
                .map(Word::text)
                .toList();
    }

    /**
     * A word in a text.
     *
     * @param start index of its first character
     * @param end index after its last character
     */
    record Word(String text, int start, int end) {}

    /** Returns the words of a text in lower case and in composed form (NFC), in order, with their places. */
    static List<Word> located(String plain) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                start = word.isEmpty() ? i : start;
                word.appendCodePoint(c);
            } else if (!(hyphen(c) && single(word)) && !invisible(c)) {
                end(word, start, i, words);
            }
            i += Character.charCount(c);
        }
        end(word, start, plain.length(), words);
        return words;
    }

    /** Whether it is a single letter, such as the first of {@code e-mail}. */
    private static boolean single(StringBuilder word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }

    static boolean hyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Whether it is a soft hyphen or zero-width character, or a combining mark left by normalization. */
    private static boolean invisible(int c) {
        return c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void end(StringBuilder word, int start, int end, List<Word> words) {
        if (!word.isEmpty() && !single(word)) {
            words.add(new Word(PlainText.start(word, LONGEST), start, end));
        }
        word.setLength(0);
    }
}

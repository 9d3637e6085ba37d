package fr.gouv.anct.minisites.measurement;

import java.util.Locale;
import java.util.regex.Pattern;

/** Prepares searched words for counting. */
final class SearchedWords {

    /** Stands for words that are not kept, and for those beyond the limit of a site. */
    static final String OTHERS = "*";

    private static final int LONGEST = 100;
    private static final int DIGITS = 6;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private SearchedWords() {}

    /**
     * Returns the words in lower case, or {@link #OTHERS} where they may name a person: with an {@code @}, as an address of
     * mail, or six digits, as a number of telephone; or where they are too long to be of several visitors.
     */
    static String of(String typed) {
        String words =
                CountedText.of(SPACE.matcher(typed).replaceAll(" ").strip().toLowerCase(Locale.FRENCH), LONGEST + 1);
        return words.isEmpty()
                        || words.length() > LONGEST
                        || words.indexOf('@') >= 0
                        || words.chars().filter(Character::isDigit).count() >= DIGITS
                ? OTHERS
                : words;
    }
}

package fr.gouv.anct.minisites.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as searches compare them: in lower case, without accents, ligatures and punctuation. */
public final class FoldedWords {

    /** A word with its accents, whether they are letters of their own or part of one. */
    public static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedWords() {}

    /** Returns the words of a text, in their order. */
    public static List<String> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> Elision.folded(word.group()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns the number of characters of a word that a folded beginning covers; 0 when it is not its beginning. */
    public static int covered(String word, String beginning) {
        if (!Elision.folded(word).startsWith(beginning)) {
            return 0;
        }
        int end = 0;
        while (end < word.length() && Elision.folded(word.substring(0, end)).length() < beginning.length()) {
            end += Character.charCount(word.codePointAt(end));
        }
        // Combining accents belong to the letter before them.
        Matcher marks = MARKS.matcher(word).region(end, word.length());
        return marks.lookingAt() ? marks.end() : end;
    }
}

package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.search.WordTokenizer.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Up to 40 words of a found text around its densest matches, divided into matching and other parts so that search
 * results can highlight them.
 *
 * @param parts in order; found words and the text between them
 */
public record Excerpt(List<Part> parts) {

    /** Number of words before the first found one, and of all. */
    private static final int BEFORE = 8;

    private static final int WORDS = 40;
    private static final String CUT = "…";

    /** The dots that lead to a page number in a table of contents, and the line of a form: shown as one character. */
    private static final Pattern LEADERS = Pattern.compile("(?:[.…‥․·•⋅_][\\s\\u00a0]?+){4,}+");

    /** A part of the text; {@code found} for a word that was searched. */
    public record Part(String text, boolean found) {}

    /**
     * Takes the part of a text with most of the found words.
     *
     * @param text in composed form (NFC)
     * @param positions of the found words, as {@link PageSearchVector#of(DocumentPassages.Passage)} counts them
     */
    public static Excerpt of(String text, Collection<Integer> positions) {
        // The words stay as many, and so do their positions.
        String shown = LEADERS.matcher(text).replaceAll(CUT + " ");
        String plain = shown.toLowerCase(Locale.FRENCH);
        if (plain.length() != shown.length()) {
            // A letter whose lower case is longer: the places are those of another text.
            return around(shown, WordTokenizer.located(shown), new TreeSet<>());
        }
        List<Word> words = WordTokenizer.located(plain);
        SortedSet<Integer> found = new TreeSet<>();
        positions.stream().filter(at -> at >= 1 && at <= words.size()).forEach(at -> found.add(at - 1));
        return around(shown, words, found);
    }

    private static Excerpt around(String text, List<Word> words, SortedSet<Integer> found) {
        if (words.isEmpty()) {
            return new Excerpt(List.of());
        }
        int first = Math.max(0, best(found) - BEFORE);
        int last = Math.min(words.size(), first + WORDS) - 1;
        List<Part> parts = new ArrayList<>();
        int start = first == 0 ? 0 : words.get(first).start();
        StringBuilder between = new StringBuilder(first == 0 ? "" : CUT + " ");
        for (int at : found.subSet(first, last + 1)) {
            between.append(text, start, words.get(at).start());
            add(parts, between.toString(), false);
            add(parts, text.substring(words.get(at).start(), words.get(at).end()), true);
            between.setLength(0);
            start = words.get(at).end();
        }
        boolean whole = last == words.size() - 1;
        between.append(text, start, whole ? text.length() : words.get(last).end())
                .append(whole ? "" : " " + CUT);
        add(parts, between.toString(), false);
        return new Excerpt(List.copyOf(parts));
    }

    private static void add(List<Part> parts, String text, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, found));
        }
    }

    /** Returns the found word that most others follow soon. */
    private static int best(SortedSet<Integer> found) {
        int best = 0;
        int most = 0;
        for (int at : found) {
            int near = found.subSet(at, at + WORDS - BEFORE).size();
            if (near > most) {
                most = near;
                best = at;
            }
        }
        return best;
    }
}

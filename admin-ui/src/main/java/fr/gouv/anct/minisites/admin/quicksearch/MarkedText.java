package fr.gouv.anct.minisites.admin.quicksearch;

import fr.gouv.anct.minisites.wording.FoldedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A text in which the beginnings of words are marked that were searched for.
 *
 * @param parts joined without a separator they are the text
 */
record MarkedText(List<Part> parts) {

    /**
     * A part of a text.
     *
     * @param hit whether it is marked
     */
    record Part(String text, boolean hit) {}

    /**
     * Marks the longest beginning of each word.
     *
     * @param beginnings folded, see {@link FoldedWords}
     */
    static MarkedText of(String text, List<String> beginnings) {
        List<String> longestFirst = beginnings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<Part> parts = new ArrayList<>();
        int end = 0;
        Matcher words = FoldedWords.WORD.matcher(text);
        while (words.find()) {
            int covered = covered(words.group(), longestFirst);
            if (covered > 0) {
                add(parts, text.substring(end, words.start()), false);
                end = words.start() + covered;
                add(parts, text.substring(words.start(), end), true);
            }
        }
        add(parts, text.substring(end), false);
        return new MarkedText(List.copyOf(parts));
    }

    private static int covered(String word, List<String> beginnings) {
        return beginnings.stream()
                .mapToInt(beginning -> FoldedWords.covered(word, beginning))
                .filter(covered -> covered > 0)
                .findFirst()
                .orElse(0);
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, hit));
        }
    }
}

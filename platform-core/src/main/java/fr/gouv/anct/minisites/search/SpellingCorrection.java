package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.tenancy.VisitorPath;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Corrects typed words by the words of a page that the search has found for words near to them. */
public final class SpellingCorrection {

    /** Minimum length in letters: of shorter words the search finds none that are near. */
    private static final int SHORTEST = 4;

    /** Number of letters for one typing error. */
    private static final int LETTERS = 3;

    private SpellingCorrection() {}

    /**
     * Returns for each typed word the nearest word of a page, if it is written otherwise and near enough.
     *
     * @param words of the page, in lower case
     */
    public static Map<String, String> nearest(Collection<String> typed, Set<String> words) {
        Map<String, String> folded = new HashMap<>();
        words.stream().sorted().forEach(word -> folded.putIfAbsent(VisitorPath.folded(word), word));
        Map<String, String> nearest = new HashMap<>();
        for (String word : typed) {
            String said = VisitorPath.folded(word);
            if (said.length() >= SHORTEST && !folded.containsKey(said)) {
                folded.keySet().stream()
                        .filter(candidate -> candidate.length() >= SHORTEST
                                && Math.abs(candidate.length() - said.length()) <= said.length() / LETTERS)
                        .min(Comparator.comparingInt((String candidate) -> SimilarLexemes.distance(said, candidate))
                                .thenComparing(Comparator.naturalOrder()))
                        .filter(candidate -> SimilarLexemes.distance(said, candidate) <= said.length() / LETTERS)
                        .ifPresent(candidate -> nearest.put(word, folded.get(candidate)));
            }
        }
        return nearest;
    }

    /**
     * Returns the corrections without those by another inflection of the word.
     *
     * @param forms lexemes of the typed and of the other words
     */
    public static Map<String, String> withoutInflections(
            Map<String, String> corrections, Map<String, Set<String>> forms) {
        Map<String, String> others = new HashMap<>(corrections);
        others.entrySet()
                .removeIf(one -> !Collections.disjoint(
                        forms.getOrDefault(one.getKey(), Set.of()), forms.getOrDefault(one.getValue(), Set.of())));
        return others;
    }
}

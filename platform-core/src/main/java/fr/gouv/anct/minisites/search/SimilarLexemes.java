package fr.gouv.anct.minisites.search;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds known lexemes within one or two typing errors, for texts that are not in the index, where trigrams are used: an
 * added, missing or replaced letter, or two transposed ones (optimal string alignment distance).
 */
public final class SimilarLexemes {

    /** Minimum length in letters: shorter lexemes resemble too many others. */
    private static final int SHORTEST = 5;
    /**
     * Minimum length for two errors, in letters: such lexemes are as likely the same word as shorter ones with one
     * error.
     */
    private static final int LONG = 8;

    private SimilarLexemes() {}

    /** Returns the known lexemes that are similar to one of a word. */
    public static Set<String> of(Set<String> forms, Collection<String> known) {
        return known.stream()
                .filter(candidate -> forms.stream().anyMatch(form -> similar(form, candidate)))
                .collect(Collectors.toSet());
    }

    private static boolean similar(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int errors = shorter >= LONG ? 2 : 1;
        return shorter >= SHORTEST
                && Math.abs(one.length() - other.length()) <= errors
                && distance(one, other) <= errors;
    }

    /** Returns the number of typing errors between two words. */
    static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : nearest(distances, one, other, i, j);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int nearest(int[][] distances, String one, String other, int i, int j) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int nearest =
                Math.min(distances[i - 1][j - 1] + changed, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(nearest, distances[i - 2][j - 2] + 1) : nearest;
    }
}

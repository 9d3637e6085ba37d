package fr.gouv.anct.minisites.provisioning.request;

import java.util.Arrays;
import java.util.List;

/**
 * A slug with its visual skeleton, compared with another one to refuse a wanted slug that people would confuse with an
 * existing one.
 *
 * @param skeleton visual form of the name, as the database reduces it
 */
record SimilarName(String slug, String skeleton) {

    /** Minimum length at which names one edit apart are similar; shorter ones are different words. */
    private static final int LONG = 8;

    /** Whether people would confuse the two names; « plan-2026 » and « plan-2027 » they would not. */
    boolean isSimilarTo(SimilarName other) {
        if (skeleton.equals(other.skeleton)) {
            return true;
        }
        return Math.min(skeleton.length(), other.skeleton.length()) >= LONG
                && numbers().equals(other.numbers())
                && oneEditApart(skeleton, other.skeleton);
    }

    private List<String> numbers() {
        return Arrays.stream(slug.split("-"))
                .filter(word -> word.matches("[0-9]+"))
                .toList();
    }

    // One character inserted, deleted or replaced, or two neighbours swapped, judged by the rest between common ends.
    private static boolean oneEditApart(String a, String b) {
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String restOfA = a.substring(start, a.length() - end);
        String restOfB = b.substring(start, b.length() - end);
        boolean swapped = restOfA.length() == 2
                && new StringBuilder(restOfA).reverse().toString().equals(restOfB);
        return swapped || (restOfA.length() <= 1 && restOfB.length() <= 1);
    }
}

package fr.gouv.anct.minisites.provisioning.request;

import java.util.Arrays;
import java.util.List;

/**
 * A name that the index found close to another.
 *
 * @param skeleton what it looks like at a glance, as the database reduces it
 */
record LookAlike(String slug, String skeleton) {

    /** Below this length names one edit apart are different words. */
    private static final int LONG = 8;

    /** Whether people would take one for the other; « plan-2026 » and « plan-2027 » they would not. */
    boolean alike(LookAlike other) {
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

    // One character more, less or other, or two neighbours swapped: what is left between the common ends says which.
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

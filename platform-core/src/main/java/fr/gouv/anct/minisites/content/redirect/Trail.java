package fr.gouv.anct.minisites.content.redirect;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The way of a visitor who would be redirected more than once.
 *
 * @param steps what is asked for, one after the other; {@link #MORE} instead of those in the middle of a long way
 * @param loop whether it comes back to where it began
 */
public record Trail(List<String> steps, boolean loop) {

    /** How many steps are told from the start: a list may chain thousands of addresses, and tells each of them its way. */
    static final int LONGEST = 6;

    static final String MORE = "…";
    private static final int LONGEST_STEP = 100;

    /** Long addresses shortened, for example « /a → /b → /c ». */
    public String text() {
        return steps.stream().map(Trail::shortened).collect(Collectors.joining(" → "));
    }

    private static String shortened(String step) {
        return step.length() <= LONGEST_STEP ? step : step.substring(0, LONGEST_STEP) + MORE;
    }
}

package fr.gouv.anct.minisites.content.redirect;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The chain of a visitor who would be redirected more than once.
 *
 * @param steps the addresses requested, in order; {@link #MORE} instead of the middle of a long chain
 * @param loop whether it returns to an earlier step
 */
public record RedirectChain(List<String> steps, boolean loop) {

    /**
     * Maximum number of steps shown from the start: a list may chain thousands of addresses, and the chain of each is
     * shown.
     */
    static final int LONGEST = 6;

    static final String MORE = "…";
    private static final int LONGEST_STEP = 100;

    /** Returns the chain with long addresses shortened, for example « /a → /b → /c ». */
    public String text() {
        return steps.stream().map(RedirectChain::shortened).collect(Collectors.joining(" → "));
    }

    private static String shortened(String step) {
        return step.length() <= LONGEST_STEP ? step : step.substring(0, LONGEST_STEP) + MORE;
    }
}

package fr.gouv.anct.minisites.content.version;

import java.util.HashMap;
import java.util.Map;

/**
 * Compares the texts of one request word by word, each pair once, in at most {@link StepBudget#WORDS} steps in total.
 * When these are exhausted, the words between the first and the last difference count as replaced.
 */
public final class WordDiffCache {

    private record Texts(String before, String after) {}

    private final StepBudget steps;
    private final Map<Texts, WordDiff> compared = new HashMap<>();

    public WordDiffCache() {
        this(new StepBudget(StepBudget.WORDS));
    }

    WordDiffCache(StepBudget steps) {
        this.steps = steps;
    }

    /** Returns an instance for a request that displays no words. */
    static WordDiffCache unused() {
        return new WordDiffCache(new StepBudget(0));
    }

    WordDiff between(String before, String after) {
        return compared.computeIfAbsent(new Texts(before, after), _ -> WordDiff.between(before, after, steps));
    }
}

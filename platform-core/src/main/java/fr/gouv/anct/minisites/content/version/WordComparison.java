package fr.gouv.anct.minisites.content.version;

import java.util.HashMap;
import java.util.Map;

/**
 * Compares the texts of one request word by word, each pair once, in at most {@link StepBudget#WORDS} steps in total.
 * When these are exhausted, the words between the first and the last difference count as replaced.
 */
public final class WordComparison {

    private record Texts(String before, String after) {}

    private final StepBudget steps;
    private final Map<Texts, WordChanges> compared = new HashMap<>();

    public WordComparison() {
        this(new StepBudget(StepBudget.WORDS));
    }

    WordComparison(StepBudget steps) {
        this.steps = steps;
    }

    /** Returns an instance for a request that displays no words. */
    static WordComparison unused() {
        return new WordComparison(new StepBudget(0));
    }

    WordChanges between(String before, String after) {
        return compared.computeIfAbsent(new Texts(before, after), _ -> WordChanges.between(before, after, steps));
    }
}

package fr.gouv.anct.minisites.content.version;

import java.util.HashMap;
import java.util.Map;

/**
 * Compares the texts of one request word by word, each two of them once, in at most {@link StepBudget#WORDS} steps for all. When
 * these are used up, what stands between the first and the last word that differ is taken as replaced.
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

    /** One of a request that shows no words. */
    static WordComparison unused() {
        return new WordComparison(new StepBudget(0));
    }

    WordChanges between(String before, String after) {
        return compared.computeIfAbsent(new Texts(before, after), _ -> WordChanges.between(before, after, steps));
    }
}

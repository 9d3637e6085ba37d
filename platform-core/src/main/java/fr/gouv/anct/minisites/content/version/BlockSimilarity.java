package fr.gouv.anct.minisites.content.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Similarity of two blocks of one type: the Dice coefficient of their words, or of their values if higher. Option names
 * do not count, because most blocks of a type share them.
 */
final class BlockSimilarity {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * Maximum number of pairs compared; a page with more counts as rewritten. A page of 200,000 words has some fifty
     * blocks of one type.
     */
    private static final int MOST_PAIRS = 2_500;

    private final Counts words;
    private final Counts values;

    /** Number of occurrences of each item, and of all items. */
    private record Counts(Map<String, Integer> of, int size) {

        static Counts of(Stream<String> items) {
            Map<String, Integer> counts = new HashMap<>();
            items.forEach(item -> counts.merge(item, 1, Integer::sum));
            return new Counts(
                    counts, counts.values().stream().mapToInt(Integer::intValue).sum());
        }

        double dice(Counts other) {
            if (of.size() > other.of.size()) {
                return other.dice(this);
            }
            int both = size + other.size;
            int common = of.entrySet().stream()
                    .mapToInt(item -> Math.min(item.getValue(), other.of.getOrDefault(item.getKey(), 0)))
                    .sum();
            return both == 0 ? 0 : 2.0 * common / both;
        }
    }

    private BlockSimilarity(Counts words, Counts values) {
        this.words = words;
        this.values = values;
    }

    /** Whether each of some blocks is compared with each of some others. */
    static boolean isAsked(int some, int others) {
        return (long) some * others <= MOST_PAIRS;
    }

    /** Takes a step for each word and value lookup of a comparison of each block with each of some others. */
    static boolean take(int some, @Nullable BlockSimilarity[] others, StepBudget steps) {
        long items = Stream.of(others)
                .filter(Objects::nonNull)
                .mapToLong(other -> other.words.of.size() + other.values.of.size())
                .sum();
        return steps.take(some * items);
    }

    static BlockSimilarity of(StoredBlock block) {
        List<String> values = new ArrayList<>();
        StoredBlock.values(block.fields(), values);
        return new BlockSimilarity(
                Counts.of(SPACES.splitAsStream(block.words()).filter(word -> !word.isEmpty())),
                Counts.of(values.stream()));
    }

    /** Returns the similarity, from 0 (nothing in common) to 1. */
    double with(BlockSimilarity other) {
        return Math.max(words.dice(other.words), values.dice(other.values));
    }

    /** Whether the block has no values to compare. */
    boolean empty() {
        return values.size() == 0;
    }
}

package fr.gouv.anct.minisites.content.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much two blocks of one type have in common: the Dice coefficient of their words, or that of their values where these
 * have more in common. Names of options do not count: most blocks of a type share them.
 */
final class BlockSimilarity {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Integer> words;
    private final Map<String, Integer> values;

    private BlockSimilarity(Map<String, Integer> words, Map<String, Integer> values) {
        this.words = words;
        this.values = values;
    }

    static BlockSimilarity of(StoredBlock block) {
        List<String> values = new ArrayList<>();
        StoredBlock.values(block.fields(), values);
        return new BlockSimilarity(
                counted(SPACES.splitAsStream(block.words()).filter(word -> !word.isEmpty())), counted(values.stream()));
    }

    private static Map<String, Integer> counted(Stream<String> items) {
        Map<String, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        return counts;
    }

    /** From 0, nothing in common, to 1. */
    double with(BlockSimilarity other) {
        return Math.max(dice(words, other.words), dice(values, other.values));
    }

    /** Whether there is nothing that could be in common. */
    boolean empty() {
        return values.isEmpty();
    }

    private static double dice(Map<String, Integer> one, Map<String, Integer> other) {
        int both = size(one) + size(other);
        int common = one.entrySet().stream()
                .mapToInt(item -> Math.min(item.getValue(), other.getOrDefault(item.getKey(), 0)))
                .sum();
        return both == 0 ? 0 : 2.0 * common / both;
    }

    private static int size(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.MergeOrder.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Matches the items of two lists edited from one base, each item once. Equal or similar additions of both sides are one
 * item: one user with two tabs, or two who copied one text.
 */
final class MergeItems {

    private static final int NONE = BlockPairing.NONE;

    /** Minimum similarity at which additions at different positions are one item. */
    private static final double VERY_SIMILAR = 0.8;

    private record Candidate(int there, int here, double similarity) {}

    private final List<StoredBlock> theirs;
    private final List<StoredBlock> mine;
    private final int[] theirOrigins;
    private final int[] myOrigins;
    private final StepBudget steps;

    private MergeItems(
            List<StoredBlock> theirs, List<StoredBlock> mine, int[] theirOrigins, int[] myOrigins, StepBudget steps) {
        this.theirs = theirs;
        this.mine = mine;
        this.theirOrigins = theirOrigins;
        this.myOrigins = myOrigins;
        this.steps = steps;
    }

    /**
     * Returns the items of the base, then the added ones.
     *
     * @param theirOrigins origins of their items in the base, from {@link BlockPairing}
     * @param myOrigins origins of my items in the base
     * @param steps budget; when it is exhausted, similar additions are not searched
     */
    static List<Item> of(
            List<StoredBlock> base,
            List<StoredBlock> theirs,
            List<StoredBlock> mine,
            int[] theirOrigins,
            int[] myOrigins,
            StepBudget steps) {
        List<Item> parts = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            parts.add(new Item(i, place(theirOrigins, i), place(myOrigins, i)));
        }
        parts.addAll(new MergeItems(theirs, mine, theirOrigins, myOrigins, steps).added());
        return parts;
    }

    private static int place(int[] origins, int base) {
        return IntStream.range(0, origins.length)
                .filter(place -> origins[place] == base)
                .findFirst()
                .orElse(NONE);
    }

    private List<Item> added() {
        List<Integer> there = added(theirOrigins);
        List<Integer> here = added(myOrigins);
        int[] pairs = new int[theirs.size()];
        Arrays.fill(pairs, NONE);
        candidates(there, here).forEach(candidate -> {
            if (pairs[candidate.there()] == NONE
                    && Arrays.stream(pairs).noneMatch(place -> place == candidate.here())) {
                pairs[candidate.there()] = candidate.here();
            }
        });
        List<Item> parts = new ArrayList<>();
        there.forEach(place -> parts.add(new Item(NONE, place, pairs[place])));
        here.stream()
                .filter(place -> Arrays.stream(pairs).noneMatch(pair -> pair == place))
                .forEach(place -> parts.add(new Item(NONE, NONE, place)));
        return parts;
    }

    private static List<Integer> added(int[] origins) {
        return IntStream.range(0, origins.length)
                .filter(place -> origins[place] == NONE)
                .boxed()
                .toList();
    }

    /** Returns the pairs of additions that may be one item, most similar first. */
    private List<Candidate> candidates(List<Integer> there, List<Integer> here) {
        if (!BlockSimilarity.isAsked(there.size(), here.size())) {
            return List.of();
        }
        BlockSimilarity[] known = new BlockSimilarity[mine.size()];
        here.forEach(place -> known[place] = BlockSimilarity.of(mine.get(place)));
        if (!BlockSimilarity.take(there.size(), known, steps)) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int their : there) {
            BlockSimilarity similarity = BlockSimilarity.of(theirs.get(their));
            for (int my : here) {
                double common = common(their, my, similarity, known[my]);
                if (common >= (together(their, my) ? BlockPairing.SIMILAR : VERY_SIMILAR)) {
                    candidates.add(new Candidate(their, my, common));
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .toList();
    }

    private double common(int their, int my, BlockSimilarity there, BlockSimilarity here) {
        StoredBlock theirBlock = theirs.get(their);
        StoredBlock myBlock = mine.get(my);
        if (theirBlock.equals(myBlock)) {
            return 2;
        }
        return theirBlock.type().equals(myBlock.type()) ? there.with(here) : -1;
    }

    /** Whether they were added directly after, or before, the same base item. */
    private boolean together(int their, int my) {
        return before(theirOrigins, their) == before(myOrigins, my)
                || after(theirOrigins, their) == after(myOrigins, my);
    }

    private static int before(int[] origins, int place) {
        return IntStream.iterate(place - 1, at -> at >= 0, at -> at - 1)
                .map(at -> origins[at])
                .filter(origin -> origin != NONE)
                .findFirst()
                .orElse(NONE);
    }

    private static int after(int[] origins, int place) {
        return IntStream.range(place + 1, origins.length)
                .map(at -> origins[at])
                .filter(origin -> origin != NONE)
                .findFirst()
                .orElse(NONE);
    }
}

package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.BlockChange.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What became of the blocks of a list, in the order in which a reader is told of them. */
final class Alignment {

    /** For the place of what is not there. */
    static final int NONE = BlockPairing.NONE;

    /**
     * What became of a block, and its places before and after.
     *
     * @param kind never {@link BlockChange.Kind#SET}, which is a matter of words
     */
    record Step(Kind kind, int before, int after) {}

    private Alignment() {}

    /** @param origins as {@link BlockPairing} finds them */
    static List<Step> between(List<StoredBlock> before, List<StoredBlock> after, int[] origins) {
        boolean[] kept = BlockSequence.kept(before, after, origins);
        List<Integer> gone = new ArrayList<>(IntStream.range(0, before.size())
                .filter(row -> Arrays.stream(origins).noneMatch(origin -> origin == row))
                .boxed()
                .toList());
        List<Step> steps = new ArrayList<>();
        for (int column = 0; column < after.size(); column++) {
            int row = origins[column];
            if (kept[column]) {
                addGone(steps, gone, row);
            }
            boolean same = row != NONE && before.get(row).equals(after.get(column));
            steps.add(new Step(kind(row, kept[column], same), row, column));
        }
        addGone(steps, gone, before.size());
        return List.copyOf(steps);
    }

    /** What went is told before the block that it stood above. */
    private static void addGone(List<Step> steps, List<Integer> gone, int below) {
        gone.stream().filter(row -> row < below).forEach(row -> steps.add(new Step(Kind.REMOVED, row, NONE)));
        gone.removeIf(row -> row < below);
    }

    private static Kind kind(int row, boolean kept, boolean same) {
        if (row == NONE) {
            return Kind.ADDED;
        }
        if (kept) {
            return same ? Kind.SAME : Kind.CHANGED;
        }
        return same ? Kind.MOVED : Kind.MOVED_AND_CHANGED;
    }
}

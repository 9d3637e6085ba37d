package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.version.BlockChange.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lists the changes between two lists of blocks, in the order in which they are displayed. */
final class BlockAlignment {

    /** Index of a block that is absent. */
    static final int NONE = BlockPairing.NONE;

    /**
     * Change of a block, with its index before and after.
     *
     * @param kind never {@link BlockChange.Kind#SET}, which depends on the words
     */
    record Item(Kind kind, int before, int after) {}

    private BlockAlignment() {}

    /** @param origins from {@link BlockPairing} */
    static List<Item> between(List<StoredBlock> before, List<StoredBlock> after, int[] origins) {
        boolean[] kept = UnmovedBlocks.kept(before, after, origins);
        List<Integer> gone = new ArrayList<>(IntStream.range(0, before.size())
                .filter(row -> Arrays.stream(origins).noneMatch(origin -> origin == row))
                .boxed()
                .toList());
        List<Item> steps = new ArrayList<>();
        for (int column = 0; column < after.size(); column++) {
            int row = origins[column];
            if (kept[column]) {
                addGone(steps, gone, row);
            }
            boolean same = row != NONE && before.get(row).equals(after.get(column));
            steps.add(new Item(kind(row, kept[column], same), row, column));
        }
        addGone(steps, gone, before.size());
        return List.copyOf(steps);
    }

    /** Adds removed blocks before the block that they preceded. */
    private static void addGone(List<Item> steps, List<Integer> gone, int below) {
        gone.stream().filter(row -> row < below).forEach(row -> steps.add(new Item(Kind.REMOVED, row, NONE)));
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

package fr.gouv.anct.minisites.content.version;

import java.util.Arrays;
import java.util.List;

/** Which blocks kept their order: the most that can be said to, and of as many the more that did not change. */
final class BlockSequence {

    /** More than all the blocks of a page: one more block counts for more than any that did not change. */
    private static final long ONE = 100_000;

    private BlockSequence() {}

    /**
     * The heaviest increasing subsequence.
     *
     * @param origins by the place after
     * @return by the place after; false for what was added
     */
    static boolean[] kept(List<StoredBlock> before, List<StoredBlock> after, int[] origins) {
        long[] weights = new long[origins.length];
        int[] previous = new int[origins.length];
        Arrays.fill(previous, BlockPairing.NONE);
        int last = BlockPairing.NONE;
        for (int column = 0; column < origins.length; column++) {
            if (origins[column] == BlockPairing.NONE) {
                continue;
            }
            for (int earlier = 0; earlier < column; earlier++) {
                boolean inOrder = origins[earlier] != BlockPairing.NONE && origins[earlier] < origins[column];
                if (inOrder && weights[earlier] > weights[column]) {
                    weights[column] = weights[earlier];
                    previous[column] = earlier;
                }
            }
            boolean same = before.get(origins[column]).equals(after.get(column));
            weights[column] += same ? ONE + 1 : ONE;
            last = last == BlockPairing.NONE || weights[column] >= weights[last] ? column : last;
        }
        boolean[] kept = new boolean[origins.length];
        for (int column = last; column != BlockPairing.NONE; column = previous[column]) {
            kept[column] = true;
        }
        return kept;
    }
}

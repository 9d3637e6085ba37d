package fr.gouv.anct.minisites.content.version;

import java.util.Arrays;
import java.util.List;

/** Finds the blocks that kept their order: as many as possible, and among equal numbers most unchanged ones. */
final class UnmovedBlocks {

    /**
     * Weight of a block. It exceeds the number of blocks of a page, so that one more block outweighs any number of
     * unchanged ones.
     */
    private static final long ONE = 100_000;

    private UnmovedBlocks() {}

    /**
     * Returns the heaviest increasing subsequence.
     *
     * @param origins by index after
     * @return by index after; false for an added block
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

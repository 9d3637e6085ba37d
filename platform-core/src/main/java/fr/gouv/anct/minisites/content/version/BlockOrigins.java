package fr.gouv.anct.minisites.content.version;

import java.util.List;

/**
 * Where each block of a body stood in the body that it was made from, as the form tells in which it was written: blocks that
 * are stored have no identity.
 *
 * @param places by the place of the block; {@link #NEW} for one that was added. Empty when nothing is told.
 */
public record BlockOrigins(List<Integer> places) {

    /** The place of a block that was added. */
    public static final int NEW = -1;

    /** Those of a body of which nothing is told: its blocks are recognised by what they say. */
    public static final BlockOrigins UNKNOWN = new BlockOrigins(List.of());

    public BlockOrigins {
        places = List.copyOf(places);
    }

    /** Whether anything is told: a form of an earlier release tells nothing of any block. */
    boolean told() {
        return places.stream().anyMatch(place -> place != NEW);
    }

    int of(int block) {
        return block < places.size() ? places.get(block) : NEW;
    }
}

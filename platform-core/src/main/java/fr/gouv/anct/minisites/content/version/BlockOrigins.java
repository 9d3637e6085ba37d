package fr.gouv.anct.minisites.content.version;

import java.util.List;

/**
 * Origin of each block in the base revision, as sent by the form that edited it: stored blocks have no identity.
 *
 * @param places index in the base by index of the block; {@link #NEW} for an added one. Empty when unknown.
 */
public record BlockOrigins(List<Integer> places) {

    /** Index of an added block. */
    public static final int NEW = -1;

    /** Unknown origins: the blocks are matched by their content. */
    public static final BlockOrigins UNKNOWN = new BlockOrigins(List.of());

    public BlockOrigins {
        places = List.copyOf(places);
    }

    /** Whether any origin is known: a form of an earlier release sends none. */
    boolean isKnown() {
        return places.stream().anyMatch(place -> place != NEW);
    }

    int of(int block) {
        return block < places.size() ? places.get(block) : NEW;
    }
}

package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;

/** Requested rank of a page among its siblings: first, last, directly after one of them, or at an index. */
public sealed interface Rank {

    record First() implements Rank {}

    record Last() implements Rank {}

    /** Directly after a sibling. */
    record After(UUID sibling) implements Rank {}

    /**
     * By index.
     *
     * @param index from 0: index, in the current order, of the sibling that it precedes
     */
    record At(int index) implements Rank {}
}

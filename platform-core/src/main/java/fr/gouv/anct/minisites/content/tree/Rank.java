package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;

/** Where a page stands among those right under the same page. */
public sealed interface Rank {

    record First() implements Rank {}

    record Last() implements Rank {}

    /** Right after another one. */
    record After(UUID sibling) implements Rank {}

    /**
     * By number.
     *
     * @param index from 0: of the one that it goes before, in the order as it is
     */
    record At(int index) implements Rank {}
}

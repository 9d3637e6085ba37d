package fr.gouv.anct.minisites.content.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ids of the direct children of a page in order, from which {@link PageMoves} computes the order after a move. */
record Siblings(List<UUID> ids) {

    /**
     * Returns the order with a page at that rank, already among them or not; empty when the sibling to follow is
     * missing.
     */
    Optional<Siblings> with(UUID page, Rank rank) {
        List<UUID> order = new ArrayList<>(ids);
        int before = order.indexOf(page);
        order.remove(page);
        int index = switch (rank) {
            case Rank.First _ -> 0;
            case Rank.Last _ -> order.size();
            case Rank.After(UUID sibling) -> order.contains(sibling) ? order.indexOf(sibling) + 1 : -1;
            // The index counts the page itself at its former position.
            case Rank.At(int at) -> Math.clamp(before >= 0 && before < at ? at - 1 : at, 0, order.size());
        };
        if (index < 0) {
            return Optional.empty();
        }
        order.add(index, page);
        return Optional.of(new Siblings(List.copyOf(order)));
    }

    int indexOf(UUID page) {
        return ids.indexOf(page);
    }
}

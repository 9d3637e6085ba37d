package fr.gouv.anct.minisites.provisioning.waiting;

import java.util.Map;

/**
 * The numbers of waiting items by kind, for all that the account sees and for the current site, shown as counters in
 * the menus.
 *
 * @param items by kind, without kinds that have none; of those of the platform {@value #MOST} at most
 * @param here what waits in the current site, by kind: reviews, messages, pages
 */
public record WaitingCounts(Map<WaitingKind, Long> items, Map<WaitingKind, Long> here) {

    /** Number up to which items of the platform are counted. */
    public static final int MOST = 100;

    /** Counts of an anonymous user, or when they could not be read in time. */
    public static final WaitingCounts NONE = new WaitingCounts(Map.of(), Map.of());

    /** Number of all items. */
    public long all() {
        return items.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Number of items of one kind. */
    public long of(WaitingKind kind) {
        return items.getOrDefault(kind, 0L);
    }

    /** Returns what waits in the current site. */
    public long here(WaitingKind kind) {
        return here.getOrDefault(kind, 0L);
    }
}

package fr.gouv.anct.minisites.sharedcontent;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A page that a live site shares, as lists across sites need it. There may be hundreds of thousands: dates are numbers.
 *
 * @param kind code of its {@link fr.gouv.anct.minisites.content.PageKind}
 * @param day its date, as days since 1970-01-01
 * @param lastDay of a service, as days since 1970-01-01; {@link #ENDLESS} without one
 * @param listed when it was first in a list, in milliseconds since 1970-01-01
 * @param terms in their stored form; items with the same terms have the same instance
 */
record SharedItem(UUID site, UUID page, String kind, int day, int lastDay, long listed, List<String> terms) {

    static final int ENDLESS = Integer.MAX_VALUE;

    static final Comparator<SharedItem> NEWEST_FIRST = Comparator.comparingInt(SharedItem::day)
            .thenComparingLong(SharedItem::listed)
            .reversed()
            .thenComparing(SharedItem::page);

    /** Whether a list of a day, as days since 1970-01-01, has it. */
    boolean isListedOn(int today) {
        return day <= today && today <= lastDay;
    }

    /** Returns this item with an equal instance of its terms. */
    SharedItem with(List<String> same) {
        return same == terms ? this : new SharedItem(site, page, kind, day, lastDay, listed, same);
    }
}

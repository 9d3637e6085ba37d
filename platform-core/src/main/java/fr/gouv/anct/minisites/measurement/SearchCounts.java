package fr.gouv.anct.minisites.measurement;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counters of one search of a site on one day.
 *
 * @param clicks views of pages that were opened from the results
 */
record SearchCounts(AtomicLong searches, AtomicLong withoutResult, AtomicLong clicks) {

    SearchCounts() {
        this(new AtomicLong(), new AtomicLong(), new AtomicLong());
    }
}

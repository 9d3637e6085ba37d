package fr.gouv.anct.minisites.measurement;

import java.util.concurrent.atomic.AtomicLong;

/** Counters of one search of a site on one day. */
record SearchCounts(AtomicLong searches, AtomicLong withoutResult) {

    SearchCounts() {
        this(new AtomicLong(), new AtomicLong());
    }
}

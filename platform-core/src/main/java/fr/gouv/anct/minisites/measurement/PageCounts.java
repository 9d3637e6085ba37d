package fr.gouv.anct.minisites.measurement;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counters of one page on one day. */
final class PageCounts {

    private final AtomicLong views = new AtomicLong();
    private final AtomicLong withoutReferrer = new AtomicLong();
    private final AtomicLong toolClicks = new AtomicLong();
    private final ConcurrentMap<String, AtomicLong> arrivals = new ConcurrentHashMap<>();

    AtomicLong views() {
        return views;
    }

    /** Returns the counter of arrivals whose request names no referrer. */
    AtomicLong withoutReferrer() {
        return withoutReferrer;
    }

    /** Returns the counter of clicks that lead to the tool of a service. */
    AtomicLong toolClicks() {
        return toolClicks;
    }

    /** Returns the counters of arrivals by domain of the referrer. */
    ConcurrentMap<String, AtomicLong> arrivals() {
        return arrivals;
    }
}

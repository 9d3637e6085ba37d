package fr.gouv.anct.minisites.measurement;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counters of one page on one day; adders, since the threads of a node count the same page at the same time. */
final class PageCounts {

    private final LongAdder views = new LongAdder();
    private final LongAdder withoutReferrer = new LongAdder();
    private final LongAdder toolClicks = new LongAdder();
    private final ConcurrentMap<String, LongAdder> arrivals = new ConcurrentHashMap<>();

    LongAdder views() {
        return views;
    }

    /** Returns the counter of arrivals whose request names no referrer. */
    LongAdder withoutReferrer() {
        return withoutReferrer;
    }

    /** Returns the counter of clicks that lead to the tool of a service. */
    LongAdder toolClicks() {
        return toolClicks;
    }

    /** Returns the counters of arrivals by domain of the referrer. */
    ConcurrentMap<String, LongAdder> arrivals() {
        return arrivals;
    }
}

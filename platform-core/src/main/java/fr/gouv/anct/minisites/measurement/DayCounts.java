package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counters of all sites on one day, in Paris; bounded in memory. */
final class DayCounts {

    /** Counters of pages and files of all sites: some 50 MB. */
    private static final int COUNTERS = 300_000;
    /** The fill at which the counters are to be replaced by new ones. */
    private static final int NEARLY_FULL = COUNTERS / 4 * 3;

    /** Counters of all sites on one day for texts that clients invent: missing paths, searched words, domains. */
    private static final int INVENTED = 100_000;

    /** Visitors of all sites: 32 to 64 MB. */
    private static final int VISITORS = 2_000_000;

    private final LocalDate date;
    private final long end;
    private final ConcurrentMap<UUID, SiteCounts> sites = new ConcurrentHashMap<>();
    private final AtomicInteger counters = new AtomicInteger();
    private final AtomicInteger invented;
    private final AtomicLong visitorRoom = new AtomicLong(VISITORS);
    private final AtomicLong lost = new AtomicLong();
    private boolean ended;
    private int drains;

    DayCounts(LocalDate date) {
        this(date, new AtomicInteger());
    }

    private DayCounts(LocalDate date, AtomicInteger invented) {
        this.date = date;
        this.invented = invented;
        this.end = ParisCalendar.startOf(date.plusDays(1)).toEpochMilli();
    }

    LocalDate date() {
        return date;
    }

    /** Whether the day is over. */
    boolean isOver(long millis) {
        return millis >= end;
    }

    SiteCounts of(UUID tenant) {
        SiteCounts known = sites.get(tenant);
        return known == null ? sites.computeIfAbsent(tenant, _ -> new SiteCounts(this)) : known;
    }

    AtomicLong visitorRoom() {
        return visitorRoom;
    }

    /** Returns empty counters of the same day; texts that clients have invented keep their room taken. */
    DayCounts renewed() {
        return new DayCounts(date, invented);
    }

    /** Whether there is little room left for counters. */
    boolean isNearlyFull() {
        return counters.get() >= NEARLY_FULL;
    }

    /** Whether there is room for one more counter; else the request is counted as lost. */
    boolean takesCounter() {
        if (counters.get() < COUNTERS) {
            counters.incrementAndGet();
            return true;
        }
        lose(1);
        return false;
    }

    /** Whether there is room for one more counter of a text that a client may have invented. */
    boolean takesInvented() {
        return invented.get() < INVENTED && invented.incrementAndGet() <= INVENTED;
    }

    void lose(long requests) {
        lost.addAndGet(requests);
    }

    /** Notes that these counters are used no longer, but by threads that have them already. */
    void end() {
        ended = true;
    }

    /** Returns how often the counts were moved since the end. */
    int drainsSinceEnd() {
        return drains;
    }

    /** Returns how many requests are counted here and not moved, and takes them away. */
    long requests() {
        MeasurementBatches given = new MeasurementBatches();
        drain(given);
        given.close();
        long requests = 0;
        while (given.first() != null) {
            requests += given.removeFirst();
        }
        return requests;
    }

    /** Moves the counts to batches. */
    void drain(MeasurementBatches batches) {
        drains += ended ? 1 : 0;
        sites.forEach((tenant, counts) -> counts.drain(tenant, batches));
        long requests = lost.getAndSet(0);
        if (requests > 0) {
            batches.add(new MeasurementBatches.Loss(date, requests));
        }
    }
}

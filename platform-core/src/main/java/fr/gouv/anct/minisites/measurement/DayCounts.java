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

    /** Counters of all sites: some 60 MB. */
    private static final int COUNTERS = 400_000;

    /** Visitors of all sites: 32 to 64 MB. */
    private static final int VISITORS = 2_000_000;

    private final LocalDate date;
    private final long end;
    private final ConcurrentMap<UUID, SiteCounts> sites = new ConcurrentHashMap<>();
    private final AtomicInteger counters = new AtomicInteger();
    private final AtomicLong visitorRoom = new AtomicLong(VISITORS);
    private final AtomicLong lost = new AtomicLong();
    private int drains;

    DayCounts(LocalDate date) {
        this.date = date;
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

    /** Whether there is room for one more counter; else the request is counted as lost. */
    boolean takesCounter() {
        if (counters.get() < COUNTERS) {
            counters.incrementAndGet();
            return true;
        }
        lose();
        return false;
    }

    void lose() {
        lost.incrementAndGet();
    }

    /** Returns how often the counts were moved. */
    int drains() {
        return drains;
    }

    /** Moves the counts to batches. */
    void drain(MeasurementBatches batches) {
        drains++;
        sites.forEach((tenant, counts) -> counts.drain(tenant, batches));
        long requests = lost.getAndSet(0);
        if (requests > 0) {
            batches.add(new MeasurementBatches.Loss(date, requests));
        }
    }
}

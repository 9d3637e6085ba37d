package fr.gouv.anct.minisites.measurement.statistics;

/**
 * A count as it is published. Counts below {@link #SMALLEST} are hidden, and a sum leaves hidden counts out: no difference
 * of published counts tells a hidden one.
 *
 * @param atLeast the count, or a lower bound of it; 0 where nothing of it is published
 * @param exact whether it is the count itself
 */
public record PublishedCount(long atLeast, boolean exact) {

    /** Counts below it are hidden; the messages of the page name it. */
    public static final long SMALLEST = 5;

    static final PublishedCount HIDDEN = new PublishedCount(0, false);

    static PublishedCount of(long count) {
        return count < SMALLEST ? HIDDEN : new PublishedCount(count, true);
    }

    /** Returns the published form of a lower bound of a count. */
    static PublishedCount atLeast(long bound) {
        return bound < SMALLEST ? HIDDEN : new PublishedCount(bound, false);
    }

    /** Returns the published form of a part of a published count: neither it nor the rest is told where it is small. */
    static PublishedCount part(long part, long whole) {
        if (part < SMALLEST) {
            return HIDDEN;
        }
        return whole - part < SMALLEST ? atLeast(whole - SMALLEST + 1) : of(part);
    }

    PublishedCount plus(PublishedCount other) {
        return new PublishedCount(atLeast + other.atLeast, exact && other.exact);
    }

    public boolean hidden() {
        return atLeast == 0;
    }
}

package fr.gouv.anct.minisites.delivery.cache;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long what a page says is right without any change of its own site.
 *
 * @param until when it stops being right; null for no end
 * @param directory the {@linkplain fr.gouv.anct.minisites.tenancy.OnlineSites#generation() generation} of the addresses of
 *     other sites that it depends on; null when it depends on none
 */
public record Validity(@Nullable Instant until, @Nullable Long directory) {

    /** Of a page that nothing but a change of its site makes wrong: most of them. */
    public static final Validity UNLIMITED = new Validity(null, null);

    /** Until then. */
    public static Validity until(@Nullable Instant end) {
        return end == null ? UNLIMITED : new Validity(end, null);
    }

    /** The same, of an answer that depends on which sites there were in that generation. */
    public Validity inGeneration(long generation) {
        return new Validity(until, directory == null ? generation : Math.min(directory, generation));
    }

    /** Whether it is over; the time is asked only where there is an end. */
    boolean over(LongSupplier generation) {
        return (until != null && !Instant.now().isBefore(until))
                || (directory != null && directory != generation.getAsLong());
    }
}

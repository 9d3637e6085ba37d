package fr.gouv.anct.minisites.delivery.cache;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the content of a page is valid without a change of its own site.
 *
 * @param until the end of its validity; null for none
 * @param generation the {@linkplain fr.gouv.anct.minisites.tenancy.OnlineSites#generation() generation} of the addresses
 *     of other sites that it depends on; null when it depends on none
 * @param listing the {@linkplain fr.gouv.anct.minisites.sitedirectory.SiteDirectory#generation() generation} of the
 *     directory of sites; null when it lists none
 */
public record Validity(
        @Nullable Instant until,
        @Nullable Long generation,
        @Nullable Long listing) {

    /** Validity of pages that only a change of their site invalidates: most of them. */
    public static final Validity UNLIMITED = new Validity(null, null, null);

    /** Returns a validity until this moment; unlimited when it is null. */
    public static Validity until(@Nullable Instant end) {
        return end == null ? UNLIMITED : new Validity(end, null, null);
    }

    /** Returns this validity, limited to a generation: the content depends on the sites that existed in it. */
    public Validity inGeneration(long other) {
        return new Validity(until, generation == null ? other : Math.min(generation, other), listing);
    }

    /** Returns this validity, limited to a generation of the directory of sites. */
    public Validity inListing(long other) {
        return new Validity(until, generation, listing == null ? other : Math.min(listing, other));
    }

    /** Returns this validity, limited by a moment; unchanged when it is null. */
    public Validity endingBy(@Nullable Instant end) {
        return end == null || (until != null && until.isBefore(end)) ? this : new Validity(end, generation, listing);
    }

    /** Returns this validity, limited by another one. */
    public Validity within(Validity other) {
        Validity limited = endingBy(other.until);
        Validity ofSites = other.generation == null ? limited : limited.inGeneration(other.generation);
        return other.listing == null ? ofSites : ofSites.inListing(other.listing);
    }

    /** Whether it has expired; only a page with an expiry needs a clock lookup. */
    boolean isExpired(LongSupplier currentGeneration, LongSupplier currentListing) {
        return (until != null && !Instant.now().isBefore(until))
                || (generation != null && generation != currentGeneration.getAsLong())
                || (listing != null && listing != currentListing.getAsLong());
    }
}

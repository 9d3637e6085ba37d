package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;

/**
 * Counts of one day, of a site or summed over all sites.
 *
 * @param arrivals views from outside of the site
 * @param visitors estimate of the visitors of this day alone
 * @param moreVisitors whether {@code visitors} is a lower bound
 * @param searchClicks views that follow a search of the site
 * @param missing requests of addresses that do not exist
 */
public record SiteDay(
        LocalDate day,
        long views,
        long arrivals,
        long visitors,
        boolean moreVisitors,
        long downloads,
        long searches,
        long searchesWithoutResult,
        long searchClicks,
        long missing) {

    /** Returns how many searches with a result no view followed: a lower bound, because several may follow one search. */
    public long searchesWithoutClick() {
        return Math.max(0, searches - searchesWithoutResult - searchClicks);
    }
}

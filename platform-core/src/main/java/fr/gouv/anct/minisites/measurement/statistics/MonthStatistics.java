package fr.gouv.anct.minisites.measurement.statistics;

import java.time.YearMonth;

/**
 * The published counts of a site, or of all sites, in one month.
 *
 * @param visitors sum of the visitors of each day
 * @param successfulSearches searches with a result
 * @param answers to the question whether a page is useful
 * @param usefulAnswers those that say so
 */
public record MonthStatistics(
        YearMonth month,
        PublishedCount views,
        PublishedCount visitors,
        PublishedCount downloads,
        PublishedCount searches,
        PublishedCount successfulSearches,
        PublishedCount answers,
        PublishedCount usefulAnswers) {

    /** Returns a month in which nothing was counted. */
    static MonthStatistics without(YearMonth month) {
        PublishedCount none = PublishedCount.HIDDEN;
        return new MonthStatistics(month, none, none, none, none, none, none, none);
    }
}

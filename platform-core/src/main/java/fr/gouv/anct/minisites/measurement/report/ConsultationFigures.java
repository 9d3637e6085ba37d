package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a period. Visitors are estimated for each day alone: the same person counts again on another day, so that
 * days cannot be added.
 *
 * @param dailyVisitors mean of the visitors of a day, over all counted days of the period
 * @param mostVisitors visitors of the day with the most
 * @param bestDay the day with the most visitors; null without any
 * @param moreVisitors whether the figures of visitors are lower bounds
 * @param searchesWithoutClick searches with a result that no view followed; a lower bound, because several views may follow
 *     one search
 * @param missing requests of addresses that do not exist
 */
public record ConsultationFigures(
        long views,
        long arrivals,
        long dailyVisitors,
        long mostVisitors,
        @Nullable LocalDate bestDay,
        boolean moreVisitors,
        long downloads,
        long searches,
        long searchesWithoutResult,
        long searchClicks,
        long searchesWithoutClick,
        long missing) {

    /** @param counted number of days of the period since the first counted one */
    static ConsultationFigures of(List<SiteDay> days, long counted) {
        SiteDay best = days.stream()
                .filter(day -> day.visitors() > 0)
                .max(Comparator.comparingLong(SiteDay::visitors))
                .orElse(null);
        return new ConsultationFigures(
                sum(days, SiteDay::views),
                sum(days, SiteDay::arrivals),
                counted <= 0 ? 0 : Math.round((double) sum(days, SiteDay::visitors) / counted),
                best == null ? 0 : best.visitors(),
                best == null ? null : best.day(),
                days.stream().anyMatch(SiteDay::moreVisitors),
                sum(days, SiteDay::downloads),
                sum(days, SiteDay::searches),
                sum(days, SiteDay::searchesWithoutResult),
                sum(days, SiteDay::searchClicks),
                sum(days, SiteDay::searchesWithoutClick),
                sum(days, SiteDay::missing));
    }

    private static long sum(List<SiteDay> days, ToLongFunction<SiteDay> count) {
        return days.stream().mapToLong(count).sum();
    }
}

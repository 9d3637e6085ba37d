package fr.gouv.anct.minisites.measurement.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The published counts of a site.
 *
 * @param months closed months in their order, from the first one with counts; empty without any
 */
public record SiteStatistics(List<MonthStatistics> months) {

    /** Completes counted months by those between them without counts. */
    static SiteStatistics of(List<MonthStatistics> counted, YearMonth last) {
        if (counted.isEmpty()) {
            return new SiteStatistics(List.of());
        }
        Map<YearMonth, MonthStatistics> known =
                counted.stream().collect(Collectors.toMap(MonthStatistics::month, Function.identity()));
        return new SiteStatistics(
                Stream.iterate(counted.getFirst().month(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .map(month -> known.getOrDefault(month, MonthStatistics.without(month)))
                        .toList());
    }

    /** Returns the sum of the published counts of the months. */
    public PublishedCount sum(Function<MonthStatistics, PublishedCount> count) {
        return months.stream().map(count).reduce(new PublishedCount(0, true), PublishedCount::plus);
    }
}

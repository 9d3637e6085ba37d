package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The earlier days that the figures of a period are compared with. */
public record PeriodComparison(Kind kind, DateRange range) {

    /** Position of the earlier days. */
    public enum Kind {
        LAST_YEAR,
        /** Just before the period. */
        BEFORE
    }

    /**
     * Returns the same days of the year before, else the days just before, whichever were counted from their first day.
     *
     * @param first the first counted day; null when nothing was counted
     */
    static Optional<PeriodComparison> of(ReportPeriod period, DateRange range, @Nullable LocalDate first) {
        if (first == null) {
            return Optional.empty();
        }
        Stream<PeriodComparison> before =
                period.monthly() ? Stream.empty() : Stream.of(new PeriodComparison(Kind.BEFORE, range.preceding()));
        return Stream.concat(Stream.of(new PeriodComparison(Kind.LAST_YEAR, range.yearBefore())), before)
                .filter(comparison -> !first.isAfter(comparison.range().from()))
                .findFirst();
    }
}

package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.validation.Coded;
import java.time.LocalDate;

/** A period that people may ask figures for; it ends with the current day. */
public enum ReportPeriod implements Coded {
    LAST_30_DAYS,
    /** As long as counts of pages, searches and missing addresses are kept by day. */
    LAST_92_DAYS,
    /** The current month and the eleven before it: counts of pages are kept by month. */
    LAST_12_MONTHS;

    private static final int SHORT = 30;
    private static final int LONG = 92;

    /** Returns the days of the period, whose last one is given. */
    public DateRange endingOn(LocalDate today) {
        return switch (this) {
            case LAST_30_DAYS -> new DateRange(today.minusDays(SHORT - 1L), today);
            case LAST_92_DAYS -> new DateRange(today.minusDays(LONG - 1L), today);
            case LAST_12_MONTHS -> new DateRange(today.withDayOfMonth(1).minusMonths(11), today);
        };
    }

    /** Whether its figures are shown by month. */
    public boolean monthly() {
        return this == LAST_12_MONTHS;
    }

    /** Returns the part of the period for which searches and missing addresses are kept. */
    public DateRange keptByDay(LocalDate today) {
        return (monthly() ? LAST_92_DAYS : this).endingOn(today);
    }

    /** Returns the ranges that show which pages fall: the last 30 days and those before them, or the last two years. */
    FallComparison falling(LocalDate today) {
        if (monthly()) {
            DateRange year = endingOn(today);
            return new FallComparison(year.yearBefore(), year);
        }
        DateRange latest = LAST_30_DAYS.endingOn(today);
        return new FallComparison(latest.preceding(), latest);
    }

    /** Two ranges whose views are compared. */
    record FallComparison(DateRange before, DateRange now) {}
}

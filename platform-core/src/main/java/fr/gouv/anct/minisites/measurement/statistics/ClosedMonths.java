package fr.gouv.anct.minisites.measurement.statistics;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/**
 * The twelve months that have ended at a moment, some hours ago: nodes may still write the last counts of a day.
 *
 * @param last the latest of them
 */
public record ClosedMonths(YearMonth last) {

    private static final Duration AFTER = Duration.ofHours(6);
    private static final int MONTHS = 12;

    public static ClosedMonths at(Instant moment) {
        return new ClosedMonths(
                YearMonth.from(ParisCalendar.dateOf(moment.minus(AFTER))).minusMonths(1));
    }

    YearMonth first() {
        return last.minusMonths(MONTHS - 1);
    }

    /** Returns the moment at which another month is closed. */
    public Instant end() {
        return ParisCalendar.startOf(last.plusMonths(2).atDay(1)).plus(AFTER);
    }
}

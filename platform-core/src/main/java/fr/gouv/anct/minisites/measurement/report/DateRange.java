package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days in Paris from a first to a last one, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Returns the range of as many days that ends where this one begins. */
    DateRange preceding() {
        return new DateRange(from.minusDays(days()), from.minusDays(1));
    }

    /** Returns the range from the first counted day on; null when nothing was counted. */
    DateRange since(@Nullable LocalDate counted) {
        return counted == null || counted.isBefore(from) ? this : new DateRange(counted, to);
    }

    DateRange yearBefore() {
        return new DateRange(from.minusYears(1), to.minusYears(1));
    }
}

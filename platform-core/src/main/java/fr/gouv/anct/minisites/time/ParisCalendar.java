package fr.gouv.anct.minisites.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Converts between instants and dates in Paris, the time zone of every date that the platform displays or parses. */
public final class ParisCalendar {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private ParisCalendar() {}

    /** Returns the current date in Paris. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** Returns the date in Paris at an instant. */
    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Returns the instant at which a date starts in Paris. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}

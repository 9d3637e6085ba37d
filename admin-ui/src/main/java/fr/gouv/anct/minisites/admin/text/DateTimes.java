package fr.gouv.anct.minisites.admin.text;

import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.wording.LongDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats instants and dates for use inside a sentence, in the time zone of Paris. */
public final class DateTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H\u00a0'h'\u00a0mm", Locale.FRENCH);

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private DateTimes() {}

    /** Formats a date, for example « 25 novembre 2026 ». */
    public static String day(Instant moment) {
        return day(ParisCalendar.dateOf(moment));
    }

    /** Formats a date without a time. */
    public static String day(LocalDate day) {
        return LongDates.inWords(day, Locale.FRENCH);
    }

    /** Formats a date in figures, for a table of many columns: « 25/11/2026 », which is not broken. */
    public static String figures(LocalDate day) {
        return FIGURES.format(day);
    }

    /** Formats a time, for example « 14 h 05 ». */
    public static String time(Instant moment) {
        return TIME.format(moment.atZone(ParisCalendar.ZONE));
    }
}

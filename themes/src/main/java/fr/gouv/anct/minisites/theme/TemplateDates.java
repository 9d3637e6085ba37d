package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.wording.LongDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats dates and times for templates as the administration writes them: in words, in the time zone of Paris. */
final class TemplateDates {

    private final TemplateMessages messages;

    TemplateDates(TemplateMessages messages) {
        this.messages = messages;
    }

    /** Formats a date, for example « 1er novembre 2026 ». */
    String day(LocalDate date) {
        return LongDates.inWords(date, messages.locale());
    }

    /** Formats the first day of a period, shown beside its last day. */
    String first(LocalDate first, LocalDate last) {
        return LongDates.first(first, last, messages.locale());
    }

    /** Formats the date in Paris at that instant. */
    String day(Instant instant) {
        return day(ParisCalendar.dateOf(instant));
    }

    /** Formats a date with its time, for example « 25 novembre 2026 à 14 h 05 ». */
    String moment(Instant instant) {
        ZonedDateTime time = instant.atZone(ParisCalendar.ZONE);
        return messages.text(
                "moment",
                day(time.toLocalDate()),
                String.valueOf(time.getHour()),
                String.format(Locale.ROOT, "%02d", time.getMinute()));
    }

    /** Formats the beginning of a period: at the beginning of a day, without its time. */
    String opening(Instant instant) {
        return instant.equals(ParisCalendar.startOf(ParisCalendar.dateOf(instant))) ? day(instant) : moment(instant);
    }

    /** Formats the end of a period: at the end of a day, that day without its time. */
    String deadline(Instant instant) {
        LocalDate day = ParisCalendar.dateOf(instant);
        return instant.equals(ParisCalendar.startOf(day)) ? day(day.minusDays(1)) : moment(instant);
    }

    /** Formats an instant for the {@code datetime} of a {@code time}: to the second, with the offset of Paris. */
    String iso(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
                .format(instant.atZone(ParisCalendar.ZONE));
    }
}

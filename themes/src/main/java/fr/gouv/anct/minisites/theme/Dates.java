package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.wording.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as they are read in the administration: in words, and by the clock of Paris. */
final class Dates {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Messages messages;

    Dates(Messages messages) {
        this.messages = messages;
    }

    /** « 1er novembre 2026 » */
    String day(LocalDate date) {
        return Days.inWords(date, messages.locale());
    }

    /** The first day of a period, of which the last is told beside it. */
    String first(LocalDate first, LocalDate last) {
        return Days.first(first, last, messages.locale());
    }

    /** The day it is in Paris at that instant. */
    String day(Instant instant) {
        return day(instant.atZone(ZONE).toLocalDate());
    }

    /** « 25 novembre 2026 à 14 h 05 » */
    String moment(Instant instant) {
        ZonedDateTime time = instant.atZone(ZONE);
        return messages.text(
                "moment",
                day(time.toLocalDate()),
                String.valueOf(time.getHour()),
                String.format(Locale.ROOT, "%02d", time.getMinute()));
    }

    /** For the {@code datetime} of a {@code time}: to the second, with the offset of Paris. */
    String iso(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
                .format(instant.atZone(ZONE));
    }
}

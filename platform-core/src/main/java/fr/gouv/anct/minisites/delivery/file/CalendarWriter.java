package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes calendars of deadlines (RFC 5545). */
final class CalendarWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final int LONGEST_LINE = 75;

    private final StringBuilder calendar = new StringBuilder();

    private CalendarWriter() {}

    /**
     * A deadline.
     *
     * @param uid stays when the rest changes
     * @param stamp when it was last changed
     * @param end the first instant after it; at midnight in Paris, the day before is an event of one day, else the instant is
     *     written in UTC, which needs no rules for summer time
     * @param url absolute
     */
    record Deadline(String uid, Instant stamp, Instant end, String title, String description, String url) {}

    /** Writes a calendar with an event for each deadline. */
    static GeneratedFile calendar(String title, List<Deadline> deadlines) {
        CalendarWriter writer = new CalendarWriter();
        writer.line("BEGIN:VCALENDAR");
        writer.line("VERSION:2.0");
        writer.line("PRODID:-//ANCT//Mini-sites//FR");
        writer.line("X-WR-CALNAME:" + escaped(title));
        deadlines.forEach(writer::event);
        writer.line("END:VCALENDAR");
        return GeneratedFile.text("text/calendar", writer.calendar.toString());
    }

    private void event(Deadline deadline) {
        line("BEGIN:VEVENT");
        line("UID:" + deadline.uid());
        line("DTSTAMP:" + moment(deadline.stamp()));
        LocalDate next = ParisCalendar.dateOf(deadline.end());
        if (deadline.end().equals(ParisCalendar.startOf(next))) {
            line("DTSTART;VALUE=DATE:" + DAY.format(next.minusDays(1)));
            line("DTEND;VALUE=DATE:" + DAY.format(next));
        } else {
            line("DTSTART:" + moment(deadline.end()));
        }
        line("SUMMARY:" + escaped(deadline.title()));
        line("DESCRIPTION:" + escaped(deadline.description()));
        line("URL:" + deadline.url());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replace(";", "\\;")
                .replace(",", "\\,");
    }

    /** Folds a line at 75 bytes, never within a character. */
    private void line(String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            String character = Character.toString(codePoint);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                calendar.append("\r\n ");
                bytes = 1;
            }
            calendar.append(character);
            bytes += size;
            at += character.length();
        }
        calendar.append("\r\n");
    }
}

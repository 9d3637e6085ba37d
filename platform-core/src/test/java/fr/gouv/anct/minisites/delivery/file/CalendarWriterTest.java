package fr.gouv.anct.minisites.delivery.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the calendars of deadlines against RFC 5545: lines, escapes, characters and times. */
class CalendarWriterTest {

    private static String calendar(Instant end, String title, String description) {
        GeneratedFile file = CalendarWriter.calendar(
                "Échéances",
                List.of(new CalendarWriter.Deadline(
                        "appel-1@essai",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        end,
                        title,
                        description,
                        "https://exemple.fr/appels-a-projets/un")));
        assertThat(file.contentType()).isEqualTo("text/calendar; charset=utf-8");
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    /** Returns the lines as a reader unfolds them (section 3.1). */
    private static List<String> unfolded(String calendar) {
        return Arrays.asList(calendar.replace("\r\n ", "").split("\r\n"));
    }

    /** At midnight in Paris the day before is the event; other instants are in UTC, in summer and in winter. */
    @ParameterizedTest
    @CsvSource({
        "2027-07-14T22:00:00Z, DTSTART;VALUE=DATE:20270714",
        "2027-12-31T23:00:00Z, DTSTART;VALUE=DATE:20271231",
        "2027-07-14T10:00:00Z, DTSTART:20270714T100000Z",
        "2027-12-31T11:00:00Z, DTSTART:20271231T110000Z",
        "2027-10-31T00:30:00Z, DTSTART:20271031T003000Z",
        "2027-10-31T01:30:00Z, DTSTART:20271031T013000Z"
    })
    void anEventIsADayOrAnInstant(Instant end, String expected) {
        List<String> lines = unfolded(calendar(end, "Appel", "Objet"));
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(expected, "DTSTAMP:20260102T030405Z", "UID:appel-1@essai", "X-WR-CALNAME:Échéances")
                .endsWith("END:VEVENT", "END:VCALENDAR");
        assertThat(lines.stream().anyMatch(line -> line.startsWith("DTEND;VALUE=DATE:")))
                .isEqualTo(expected.contains("VALUE=DATE"));
    }

    @Test
    void textIsEscaped() {
        assertThat(unfolded(calendar(Instant.EPOCH, "Un, deux; trois \\ quatre", "Ligne\nautre\r\ndernière")))
                .contains("SUMMARY:Un\\, deux\\; trois \\\\ quatre", "DESCRIPTION:Ligne\\nautre\\ndernière");
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String title = "é€😀".repeat(60);
        String calendar = calendar(Instant.EPOCH, title, "x".repeat(500));
        assertThat(calendar.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\ufffd").doesNotContain("\n");
        });
        assertThat(unfolded(calendar)).contains("SUMMARY:" + title, "DESCRIPTION:" + "x".repeat(500));
    }
}

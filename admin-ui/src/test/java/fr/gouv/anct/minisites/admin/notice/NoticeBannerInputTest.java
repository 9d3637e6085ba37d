package fr.gouv.anct.minisites.admin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.gouv.anct.minisites.time.DateTimeInput;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the form of a notice banner accepts the days and times that the form of a schedule accepts. */
class NoticeBannerInputTest {

    private static NoticeBannerInput until(String day, String time) {
        return notice(new NoticeBannerPeriodInput(DateTimeInput.NONE, new DateTimeInput(day, time)));
    }

    private static NoticeBannerInput notice(NoticeBannerPeriodInput period) {
        return new NoticeBannerInput("INFO", "Accueil fermé", "", "", "", period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:05", "14h05", "14H05", "14 h 05", "14\u00a0h\u00a005", "14\u202fh\u202f05"})
    void aTimeIsReadAsTypedOrCopiedFromOurScreens(String time) {
        NoticeBannerInput input = until("30 mars 2031", time);
        assertThat(input.problems()).isEmpty();
        assertThat(input.period().end()).isEqualTo(Instant.parse("2031-03-30T12:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 février 2031", "31\u00a0février\u00a02031", "31/02/2031", "2031-02-31"})
    void aDayMissingFromTheCalendarIsRefused(String day) {
        assertThat(until(day, "").problems()).containsExactly(entry("fin-jour", "date.problem.impossible"));
    }

    @ParameterizedTest
    @CsvSource({
        "demain, '', fin-jour, notice.problem.day",
        "'', 14:05, fin-jour, notice.problem.day-missing",
        "2031-03-30, midi, fin-heure, notice.problem.time",
        "2031-03-30, 2:30, fin-heure, notice.problem.skipped"
    })
    void aProblemIsThatOfItsField(String day, String time, String field, String problem) {
        assertThat(until(day, time).problems()).containsExactly(entry(field, problem));
    }

    @Test
    void aWrongDayAndAWrongTimeAreReportedTogether() {
        assertThat(until("31/02/2031", "25h").problems())
                .containsOnly(entry("fin-jour", "date.problem.impossible"), entry("fin-heure", "notice.problem.time"));
    }

    @Test
    void withoutTimesAPeriodIsWholeDays() {
        Instant start = Instant.parse("2031-03-28T23:00:00Z");
        Instant end = Instant.parse("2031-03-30T22:00:00Z");
        NoticeBannerPeriodInput input = NoticeBannerPeriodInput.of(start, end);
        assertThat(input.from()).isEqualTo(new DateTimeInput("2031-03-29", ""));
        assertThat(input.until()).isEqualTo(new DateTimeInput("2031-03-30", ""));
        assertThat(input.start()).isEqualTo(start);
        assertThat(input.end()).isEqualTo(end);
        assertThat(NoticeBannerPeriodInput.of(null, null)).isEqualTo(NoticeBannerPeriodInput.NONE);
    }

    @Test
    void anAmbiguousTimeMakesThePeriodLonger() {
        DateTimeInput twice = new DateTimeInput("2031-10-26", "2:30");
        NoticeBannerPeriodInput input = new NoticeBannerPeriodInput(twice, twice);
        assertThat(input.start()).isEqualTo(Instant.parse("2031-10-26T00:30:00Z"));
        assertThat(input.end()).isEqualTo(Instant.parse("2031-10-26T01:30:00Z"));
        assertThat(notice(input).problems()).isEmpty();
    }

    @Test
    void theEndComesAfterTheStart() {
        DateTimeInput moment = new DateTimeInput("2031-05-02", "9:00");
        assertThat(notice(new NoticeBannerPeriodInput(moment, moment)).problems())
                .containsExactly(entry("fin-jour", "notice.problem.reversed"));
    }
}

package fr.gouv.anct.minisites.admin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.site.NoticeBannerKind;
import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the form of a notice banner accepts the days and times that the form of a schedule accepts. */
class NoticeBannerInputTest {

    private static NoticeBannerInput until(String day, String time) {
        return notice(new NoticeBannerPeriod(DateTimeInput.NONE, new DateTimeInput(day, time)));
    }

    private static NoticeBannerInput notice(NoticeBannerPeriod period) {
        return new NoticeBannerInput(NoticeBannerKind.INFO, "Accueil fermé", "", "", "", period.from(), period.until());
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
        assertThat(until(day, "").problems()).containsExactly(Problem.of("until.day", "impossible-date"));
    }

    @ParameterizedTest
    @CsvSource({
        "demain, '', until.day, date",
        "'', 14:05, until.day, missing",
        "2031-03-30, midi, until.time, time",
        "2031-03-30, 2:30, until.time, skipped"
    })
    void aProblemIsThatOfItsField(String day, String time, String field, String problem) {
        assertThat(until(day, time).problems()).containsExactly(Problem.of(field, problem));
    }

    @Test
    void aWrongDayAndAWrongTimeAreReportedTogether() {
        assertThat(until("31/02/2031", "25h").problems())
                .containsExactly(Problem.of("until.day", "impossible-date"), Problem.of("until.time", "time"));
    }

    @Test
    void withoutTimesAPeriodIsWholeDays() {
        Instant start = Instant.parse("2031-03-28T23:00:00Z");
        Instant end = Instant.parse("2031-03-30T22:00:00Z");
        NoticeBannerPeriod input = NoticeBannerPeriod.of(start, end);
        assertThat(input.from()).isEqualTo(new DateTimeInput("2031-03-29", ""));
        assertThat(input.until()).isEqualTo(new DateTimeInput("2031-03-30", ""));
        assertThat(input.start()).isEqualTo(start);
        assertThat(input.end()).isEqualTo(end);
        assertThat(NoticeBannerPeriod.of(null, null))
                .isEqualTo(new NoticeBannerPeriod(DateTimeInput.NONE, DateTimeInput.NONE));
    }

    @Test
    void anAmbiguousTimeMakesThePeriodLonger() {
        DateTimeInput twice = new DateTimeInput("2031-10-26", "2:30");
        NoticeBannerPeriod input = new NoticeBannerPeriod(twice, twice);
        assertThat(input.start()).isEqualTo(Instant.parse("2031-10-26T00:30:00Z"));
        assertThat(input.end()).isEqualTo(Instant.parse("2031-10-26T01:30:00Z"));
        assertThat(notice(input).problems()).isEmpty();
    }

    @Test
    void theEndComesAfterTheStart() {
        DateTimeInput moment = new DateTimeInput("2031-05-02", "9:00");
        assertThat(notice(new NoticeBannerPeriod(moment, moment)).problems())
                .containsExactly(Problem.of("until.day", "reversed"));
    }
}

package fr.gouv.anct.minisites.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Checks that dates are those of Paris, whatever the time zone of the clock. */
class ParisCalendarTest {

    private static final LocalDate JULY_14 = LocalDate.of(2027, 7, 14);
    private static final Instant START = Instant.parse("2027-07-13T22:00:00Z");

    @Test
    void aDateStartsAtMidnightInParis() {
        assertThat(ParisCalendar.startOf(JULY_14)).isEqualTo(START);
        assertThat(ParisCalendar.startOf(LocalDate.of(2027, 1, 14))).isEqualTo(Instant.parse("2027-01-13T23:00:00Z"));
    }

    @Test
    void anInstantBelongsToTheDateInParis() {
        assertThat(ParisCalendar.dateOf(START)).isEqualTo(JULY_14);
        assertThat(ParisCalendar.dateOf(START.minusNanos(1))).isEqualTo(JULY_14.minusDays(1));
    }

    @Test
    void todayDoesNotDependOnTheTimeZoneOfTheClock() {
        assertThat(ParisCalendar.today(Clock.fixed(START, ZoneOffset.UTC))).isEqualTo(JULY_14);
        assertThat(ParisCalendar.today(Clock.fixed(START, ZoneOffset.ofHours(-10))))
                .isEqualTo(JULY_14);
    }
}

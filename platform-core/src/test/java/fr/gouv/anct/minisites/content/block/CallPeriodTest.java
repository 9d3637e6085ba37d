package fr.gouv.anct.minisites.content.block;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.CallFacts.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what visitors are told of a call for projects, at each instant. */
class CallPeriodTest {

    private static Period period(
            @Nullable LocalDate opens,
            @Nullable LocalTime openingTime,
            @Nullable LocalDate closes,
            @Nullable LocalTime closingTime) {
        return new CallFacts(
                        opens,
                        openingTime,
                        closes,
                        closingTime,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null)
                .period();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-02-28T22:59:59Z | UPCOMING | false
        2026-02-28T23:00:00Z | OPEN     | false
        2026-03-17T10:59:59Z | OPEN     | false
        2026-03-18T10:00:00Z | OPEN     | true
        2026-04-01T09:59:59Z | OPEN     | true
        2026-04-01T10:00:00Z | CLOSED   | false
        """)
    void followsTheInstants(Instant now, CallFacts.Status status, boolean endsSoon) {
        Period period = period(LocalDate.of(2026, 3, 1), null, LocalDate.of(2026, 4, 1), LocalTime.NOON);
        assertThat(period.at(now)).isEqualTo(status);
        assertThat(period.endsSoon(now)).isEqualTo(endsSoon);
    }

    /** A page is cached until the next change: no instant before it may show another status. */
    @Test
    void staysUntilTheNextChange() {
        Period period = period(LocalDate.of(2026, 3, 1), LocalTime.of(9, 0), LocalDate.of(2026, 4, 1), null);
        Instant end = Instant.parse("2026-04-03T00:00:00Z");
        for (Instant now = Instant.parse("2026-02-27T00:00:00Z");
                now.isBefore(end);
                now = now.plus(Duration.ofHours(1))) {
            Instant change = period.changeAfter(now).orElse(end);
            for (Instant later = now; later.isBefore(change); later = later.plus(Duration.ofHours(1))) {
                assertThat(period.at(later)).isEqualTo(period.at(now));
                assertThat(period.endsSoon(later)).isEqualTo(period.endsSoon(now));
            }
        }
        assertThat(period.changeAfter(end)).isEmpty();
    }

    @Test
    void aCallWithoutDatesIsOpenForEver() {
        Period period = CallFacts.starting().period();
        assertThat(period.at(Instant.EPOCH)).isEqualTo(CallFacts.Status.OPEN);
        assertThat(period.changeAfter(Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-10-31, 02:30, 2027-10-31T01:30:00Z",
        "2027-03-28, 02:30, 2027-03-28T01:30:00Z",
        "2027-07-14, 12:00, 2027-07-14T10:00:00Z"
    })
    void timesAreThoseOfParis(LocalDate day, LocalTime time, Instant expected) {
        assertThat(period(null, null, day, time).closes()).isEqualTo(expected);
    }
}

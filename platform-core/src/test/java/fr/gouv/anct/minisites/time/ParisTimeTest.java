package fr.gouv.anct.minisites.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Checks the conversion of local times in Paris, across the changes to and from summer time. */
class ParisTimeTest {

    private static ParisTime of(String shown) {
        return ParisTime.of(LocalDateTime.parse(shown));
    }

    @Test
    void summerAndWinterHaveTheirOffsets() {
        assertThat(of("2027-07-14T10:00")).isEqualTo(new ParisTime.Exact(Instant.parse("2027-07-14T08:00:00Z")));
        assertThat(of("2027-12-25T10:00")).isEqualTo(new ParisTime.Exact(Instant.parse("2027-12-25T09:00:00Z")));
    }

    @Test
    void anHourOfMarchDoesNotExist() {
        assertThat(of("2027-03-28T01:59")).isInstanceOf(ParisTime.Exact.class);
        assertThat(of("2027-03-28T02:00")).isEqualTo(new ParisTime.Skipped(LocalDateTime.parse("2027-03-28T03:00")));
        assertThat(of("2027-03-28T02:59")).isEqualTo(new ParisTime.Skipped(LocalDateTime.parse("2027-03-28T03:59")));
        assertThat(of("2027-03-28T03:00")).isEqualTo(new ParisTime.Exact(Instant.parse("2027-03-28T01:00:00Z")));
    }

    @Test
    void anHourOfOctoberExistsTwice() {
        assertThat(of("2027-10-31T02:30"))
                .isEqualTo(new ParisTime.Twice(
                        Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:30:00Z")));
        assertThat(of("2027-10-31T03:00")).isEqualTo(new ParisTime.Exact(Instant.parse("2027-10-31T02:00:00Z")));
    }
}

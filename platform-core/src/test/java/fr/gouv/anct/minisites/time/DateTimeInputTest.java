package fr.gouv.anct.minisites.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the interpretation of a day and a time that are typed in two fields. */
class DateTimeInputTest {

    private static final Instant AT = Instant.parse("2027-07-14T12:05:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"14:05", "14H05", "14\u00a0h\u00a005"})
    void aMomentIsInParis(String time) {
        assertThat(new DateTimeInput("14 juillet 2027", time).meaning())
                .isEqualTo(new DateTimeInput.At(new ParisTime.Exact(AT)));
    }

    @Test
    void theFieldValuesOfAMomentYieldItAgain() {
        DateTimeInput input = DateTimeInput.of(AT.plusSeconds(59));
        assertThat(input).isEqualTo(new DateTimeInput("2027-07-14", "14:05"));
        assertThat(input.meaning()).isEqualTo(new DateTimeInput.At(new ParisTime.Exact(AT)));
    }

    @Test
    void theDayIsRequiredBeforeTheTime() {
        assertThat(DateTimeInput.NONE.meaning()).isEqualTo(new DateTimeInput.NoDay());
        assertThat(new DateTimeInput("31 février 2027", "midi").meaning()).isEqualTo(new DateTimeInput.NoDay());
        assertThat(new DateTimeInput("2027-07-14", "midi").meaning())
                .isEqualTo(new DateTimeInput.NoTime(LocalDate.of(2027, 7, 14)));
    }
}

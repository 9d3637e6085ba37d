package fr.gouv.anct.minisites.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a period does not repeat what both of its days have in common. */
class LongDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-15, 2027-03-16, fr, 15",
        "2027-03-01, 2027-03-16, fr, 1er",
        "2027-03-15, 2027-04-02, fr, 15 mars",
        "2027-03-01, 2027-04-02, fr, 1er mars",
        "2026-03-15, 2027-03-16, fr, 15 mars 2026",
        "2026-12-28, 2027-01-02, fr, 28 décembre 2026",
        "2027-03-15, 2027-03-16, en, 'March 15, 2027'"
    })
    void theFirstDayLeavesOutWhatTheLastSaysToo(LocalDate first, LocalDate last, Locale locale, String words) {
        assertThat(LongDates.first(first, last, locale)).isEqualTo(words);
    }
}

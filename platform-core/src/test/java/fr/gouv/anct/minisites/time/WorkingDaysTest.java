package fr.gouv.anct.minisites.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that weekends and public holidays are not counted. */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // Within a week, over a weekend, from a weekend.
        "2026-03-02, 0, 2026-03-02",
        "2026-03-02, 4, 2026-03-06",
        "2026-03-02, 5, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        // 1 and 8 May are holidays.
        "2026-04-30, 5, 2026-05-11",
        // Easter Monday, Ascension Day, Whit Monday.
        "2026-04-03, 1, 2026-04-07",
        "2026-05-13, 1, 2026-05-15",
        "2026-05-22, 1, 2026-05-26",
        // The turn of the year.
        "2026-12-24, 3, 2026-12-30",
        "2026-12-31, 1, 2027-01-04"
    })
    void holidaysAreNotCounted(LocalDate from, int days, LocalDate reached) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18"})
    void easterIsThatOfTheCalendar(LocalDate sunday) {
        assertThat(WorkingDays.easter(sunday.getYear())).isEqualTo(sunday);
    }
}

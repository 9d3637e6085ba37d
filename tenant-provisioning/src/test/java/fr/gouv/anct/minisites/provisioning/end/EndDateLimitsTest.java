package fr.gouv.anct.minisites.provisioning.end;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndDateLimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static String code(Optional<Problem> problem) {
        return problem.map(Problem::code).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, not-after-today",
        "2026-11-30, not-after-today",
        "2026-12-01, ''",
        "2031-11-30, ''",
        "2031-12-01, too-far"
    })
    void an_end_is_set_to_a_day_of_the_next_five_years(LocalDate day, String code) {
        assertThat(code(EndDateLimits.ofSet("endsOn", day, TODAY))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-30, 2027-06-30, not-after-end",
        "2027-06-30, 2027-07-01, ''",
        "2026-01-01, 2026-11-30, not-after-today",
        "2026-01-01, 2026-12-01, ''",
        "2027-06-30, 2031-12-01, too-far",
        ", 2026-12-01, ''"
    })
    void an_end_is_put_off_to_a_later_day(@Nullable LocalDate end, LocalDate day, String code) {
        assertThat(code(EndDateLimits.ofWished("wishedOn", day, end, TODAY))).isEqualTo(code);
    }
}

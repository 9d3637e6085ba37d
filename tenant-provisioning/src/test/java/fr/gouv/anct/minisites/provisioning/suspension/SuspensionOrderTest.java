package fr.gouv.anct.minisites.provisioning.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which last days of a suspension are accepted. */
class SuspensionOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({"2026-11-28, false", "2026-11-29, true", "2028-11-29, true", "2028-11-30, false"})
    void the_last_day_is_today_or_within_two_years(LocalDate until, boolean timely) {
        assertThat(new SuspensionOrder("Motif", null, until).timely(TODAY)).isEqualTo(timely);
    }

    @Test
    void no_last_day_leaves_the_suspension_open() {
        assertThat(new SuspensionOrder("Motif", null, null).timely(TODAY)).isTrue();
    }
}

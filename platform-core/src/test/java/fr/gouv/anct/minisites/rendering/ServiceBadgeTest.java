package fr.gouv.anct.minisites.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what visitors are told of the availability of a service, day by day. */
class ServiceBadgeTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 1, 1);

    private static List<ServiceBadge> on(String day, @Nullable String opens, @Nullable String closes) {
        return days(opens, closes).on(LocalDate.parse(day));
    }

    private static ServiceBadge.Days days(@Nullable String opens, @Nullable String closes) {
        return new ServiceBadge.Days(
                PUBLISHED,
                opens == null ? null : LocalDate.parse(opens),
                closes == null ? null : LocalDate.parse(closes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-01-01 |            |            | NEW
        2026-03-01 |            |            | NEW
        2026-03-02 |            |            |
        2026-05-31 |            | 2026-06-30 |
        2026-06-01 |            | 2026-06-30 | ENDING
        2026-06-30 |            | 2026-06-30 | ENDING
        2026-07-01 |            | 2026-06-30 | ENDED
        2026-05-03 | 2026-05-04 |            | UPCOMING
        2026-05-04 | 2026-05-04 |            |
        2026-02-01 | 2026-02-02 | 2026-02-10 | NEW UPCOMING ENDING
        2026-02-11 |            | 2026-02-10 | ENDED
        """)
    void followTheDays(String day, @Nullable String opens, @Nullable String closes, @Nullable String expected) {
        assertThat(on(day, opens, closes))
                .extracting(Enum::name)
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    /** A page is cached until the next change: no day before it may have other badges. */
    @Test
    void stayUntilTheNextChange() {
        ServiceBadge.Days days = days("2026-02-15", "2026-06-30");
        for (LocalDate day = PUBLISHED; day.getYear() == 2026; day = day.plusDays(1)) {
            LocalDate change = days.changeAfter(day).orElse(LocalDate.of(2027, 1, 1));
            for (LocalDate later = day; later.isBefore(change); later = later.plusDays(1)) {
                assertThat(days.on(later)).as("%s after %s", later, day).isEqualTo(days.on(day));
            }
        }
        assertThat(days.changeAfter(LocalDate.of(2026, 7, 1))).isEmpty();
    }
}

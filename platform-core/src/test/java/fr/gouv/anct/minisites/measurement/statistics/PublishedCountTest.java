package fr.gouv.anct.minisites.measurement.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which counts are published, and which months. */
class PublishedCountTest {

    @ParameterizedTest
    @CsvSource({"0, 0, false", "4, 0, false", "5, 5, true", "1204, 1204, true"})
    void aSmallCountIsHidden(long count, long shown, boolean exact) {
        assertThat(PublishedCount.of(count)).isEqualTo(new PublishedCount(shown, exact));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 20, 0, false",
        "5, 10, 5, true",
        "15, 20, 15, true",
        "16, 20, 16, false",
        "20, 20, 16, false",
        "5, 5, 0, false",
        "8, 8, 0, false"
    })
    void aPartDoesNotTellASmallRest(long part, long whole, long shown, boolean exact) {
        assertThat(PublishedCount.part(part, whole)).isEqualTo(new PublishedCount(shown, exact));
    }

    @Test
    void aPartWithASmallRestIsTheSameWhateverTheRest() {
        for (long rest = 0; rest < PublishedCount.SMALLEST; rest++) {
            assertThat(PublishedCount.part(50 - rest, 50)).isEqualTo(new PublishedCount(46, false));
        }
    }

    @Test
    void aSumDoesNotTellItsHiddenCounts() {
        for (long small = 0; small < PublishedCount.SMALLEST; small++) {
            SiteStatistics counts = SiteStatistics.of(
                    List.of(views("2026-01", 30), views("2026-02", small), views("2026-03", 12)),
                    YearMonth.parse("2026-03"));
            assertThat(counts.sum(MonthStatistics::views)).isEqualTo(new PublishedCount(42, false));
        }
    }

    @Test
    void monthsWithoutCountsAreShownFromTheFirstWithCounts() {
        SiteStatistics counts = SiteStatistics.of(List.of(views("2026-01", 30)), YearMonth.parse("2026-03"));
        assertThat(counts.months())
                .extracting(MonthStatistics::month)
                .containsExactly(YearMonth.parse("2026-01"), YearMonth.parse("2026-02"), YearMonth.parse("2026-03"));
        assertThat(counts.months().getLast().views().hidden()).isTrue();
    }

    private static MonthStatistics views(String month, long views) {
        PublishedCount none = PublishedCount.HIDDEN;
        return new MonthStatistics(
                YearMonth.parse(month), PublishedCount.of(views), none, none, none, none, none, none);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T04:59:59Z, 2025-02, 2026-01, 2026-03-01T05:00:00Z",
        "2026-03-01T05:00:00Z, 2025-03, 2026-02, 2026-04-01T04:00:00Z",
        "2026-12-31T23:30:00Z, 2025-12, 2026-11, 2027-01-01T05:00:00Z"
    })
    void aMonthIsClosedInTheMorningAfterItsEndInParis(Instant now, YearMonth first, YearMonth last, Instant end) {
        ClosedMonths closed = ClosedMonths.at(now);
        assertThat(closed.first()).isEqualTo(first);
        assertThat(closed.last()).isEqualTo(last);
        assertThat(closed.end()).isEqualTo(end);
    }
}

package fr.gouv.anct.minisites.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which of the notice banners of a site visitors see, at noon. */
class SiteNoticeBannersTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    /** @param hours start and end relative to noon, for example {@code -1..2}; null for no banner */
    private static @Nullable NoticeBanner banner(String title, @Nullable String hours) {
        if (hours == null) {
            return null;
        }
        String[] period = hours.split("\\.\\.", -1);
        return new NoticeBanner(NoticeBannerKind.INFO, title, null, null, null, moment(period[0]), moment(period[1]));
    }

    private static @Nullable Instant moment(String hours) {
        return hours.isEmpty() ? null : NOON.plusSeconds(3600 * Long.parseLong(hours));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-      | -      | -            |  - | false | -",
                "..     | -      | team         |  - | false | team",
                "-      | ..     | intervention |  - | false | -",
                "..     | ..     | intervention |  - | true  | team",
                "..     | ..2    | intervention |  2 | true  | team",
                "..1    | ..2    | intervention |  1 | true  | team",
                "..     | 3..    | team         |  3 | false | team",
                "..     | ..-1   | team         |  - | false | team",
                "..-1   | ..     | intervention |  - | false | -",
                "1..    | ..-1   | -            |  1 | false | team",
            })
    void visitorsSeeTheOneOfAnInterventionWhileItsPeriodLasts(
            @Nullable String team,
            @Nullable String intervention,
            @Nullable String shown,
            @Nullable Integer next,
            boolean covered,
            @Nullable String kept) {
        SiteNoticeBanners banners = new SiteNoticeBanners(banner("team", team), banner("intervention", intervention));
        assertThat(banners.shown(NOON)).isEqualTo(named(banners, shown));
        assertThat(banners.next(NOON)).isEqualTo(next == null ? null : NOON.plusSeconds(3600L * next));
        assertThat(banners.covered(NOON)).isEqualTo(covered);
        assertThat(banners.kept(NOON)).isEqualTo(named(banners, kept));
    }

    private static @Nullable NoticeBanner named(SiteNoticeBanners banners, @Nullable String title) {
        return banners.all().stream()
                .filter(notice -> notice.title().equals(title))
                .findFirst()
                .orElse(null);
    }
}

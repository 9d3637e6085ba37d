package fr.gouv.anct.minisites.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.page.PageLookupResult;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPageRequest;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerKind;
import fr.gouv.anct.minisites.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Checks until when a page stays in the cache while nothing of its site is changed. */
@ExtendWith(PostgresExtension.class)
class PageValidityTest {

    private static final SiteUrls URLS = new SiteUrls("https://site.example.fr", "", false);
    private static final Instant BANNER = Instant.parse("2026-11-30T13:00:00Z");
    private static final LocalDate AUDITED = LocalDate.of(2023, 12, 1);
    /** The day after the last one of the audit, in Paris. */
    private static final Instant EXPIRY = Instant.parse("2026-12-01T23:00:00Z");

    @Test
    void aPageIsValidUntilTheNextBannerOrTheEndOfTheAudit() {
        ManualClock.now = BANNER.minusSeconds(3600);
        try (ConfigurableApplicationContext node = CoreTestApplication.start(
                PostgresExtension.settings(PostgresExtension.newDatabase()), ManualClock.class)) {
            TestSites sites = node.getBean(TestSites.class);
            TestSite site = sites.live();
            sites.save(changing(TestSites.site(site, Menus.EMPTY, Appearance.DEFAULT)));
            sites.settle(site);
            VisitorPages pages = node.getBean(VisitorPages.class);

            ManualClock.now = BANNER.minusMillis(2);
            Supplier<PageLookupResult> loaded = load(pages, site);
            // Rendering starts when the banner is already shown: the page was assembled without it.
            ManualClock.now = BANNER.plusMillis(4);
            assertThat(end(loaded)).isEqualTo(BANNER);

            assertThat(end(load(pages, site))).isEqualTo(EXPIRY);
            ManualClock.now = EXPIRY;
            assertThat(end(load(pages, site))).isNull();
        }
    }

    private static Site changing(Site plain) {
        AccessibilityRecord.Audit audit = new AccessibilityRecord.Audit(
                "Auditeurs",
                AUDITED,
                80,
                List.of("Un lien"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Site(
                plain.tenantId(),
                plain.identity(),
                plain.appearance(),
                plain.legal(),
                new AccessibilityRecord(audit, null, null, "a11y@b.fr", LocalDate.of(2026, 1, 1)),
                new NoticeBanner(NoticeBannerKind.INFO, "Travaux", null, null, null, BANNER, null),
                null,
                plain.menus(),
                plain.directory(),
                plain.blockTypes());
    }

    private static Supplier<PageLookupResult> load(VisitorPages pages, TestSite site) {
        return requireNonNull(pages.answer(VisitorPageRequest.of("/"), URLS)
                .contextWrite(CurrentTenant.with(site.id()))
                .block(Duration.ofSeconds(10)));
    }

    private static @Nullable Instant end(Supplier<PageLookupResult> loaded) {
        return ((PageLookupResult.Found) loaded.get()).validity().until();
    }

    /** Clock that advances only when the test moves it; no configuration class, so that no component scan finds it. */
    static final class ManualClock extends Clock {

        static volatile Instant now = BANNER;

        @Bean
        @Primary
        Clock manualClock() {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

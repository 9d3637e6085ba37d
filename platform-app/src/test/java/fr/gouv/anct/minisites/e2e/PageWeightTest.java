package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Ecoindex;
import fr.gouv.anct.minisites.e2e.testing.NetworkTraffic;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Checks that the first visit of a home page earns an A of the Ecoindex, that the next page adds next to nothing, and
 * that the layout does not shift while it loads. The showcase is exempt from the budgets. The front page of the portal and a
 * mega-menu, whose header alone has about 370 elements by the DSFR, earn a B.
 */
@Tag("long")
@DemoTest
class PageWeightTest {

    private static final int BYTES = 400_000;
    private static final int REQUESTS = 15;

    private static final int BYTES_OF_THE_NEXT = 60_000;
    private static final int REQUESTS_OF_THE_NEXT = 3;

    private static final String FIRST_OF_THE_MENU =
            "home => [...document.querySelectorAll('header nav a')].find(link => link.href !== home).href";

    private static final double SHIFT = 0.02;
    /**
     * Maximum shift when fonts come after the first paint: what Core Web Vitals call good. The fallback font has the
     * metrics of Marianne, yet a line may break at another word.
     */
    private static final double SHIFT_OF_FONTS = 0.1;

    private static final Pattern FONTS = Pattern.compile("\\.woff2");
    private static final String MEASURE_SHIFTS = "window.shift = 0; new PerformanceObserver(list =>"
            + " list.getEntries().forEach(entry => { window.shift += entry.value; }))"
            + ".observe({ type: 'layout-shift', buffered: true })";

    @ParameterizedTest
    @EnumSource(value = DemoSite.class, mode = Mode.EXCLUDE, names = "VITRINE")
    void aFirstVisitIsLight(DemoSite site) {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            NetworkTraffic traffic = new NetworkTraffic(tab.page());
            Page page = tab.open(site.home());
            int elements = (int) page.evaluate("() => document.querySelectorAll('*').length");
            boolean mega = page.locator(".fr-mega-menu").count() > 0;

            SoftAssertions budget = new SoftAssertions();
            budget.assertThat(Ecoindex.score(elements, traffic.requests().size(), traffic.bytes()))
                    .as("score of %d elements, %s", elements, breakdown(page))
                    .isGreaterThan(mega || site == DemoSite.PORTAL ? Ecoindex.B : Ecoindex.A);
            budget.assertThat(traffic.bytes()).as("bytes transferred").isBetween(1, BYTES);
            budget.assertThat(traffic.requests()).as("requests").hasSizeBetween(1, REQUESTS);
            budget.assertAll();
        }
    }

    @ParameterizedTest
    @EnumSource(value = DemoSite.class, mode = Mode.EXCLUDE, names = "VITRINE")
    void theNextPageIsLighter(DemoSite site) {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            NetworkTraffic traffic = new NetworkTraffic(tab.page());
            Page page = tab.open(site.home());
            String next = (String) page.evaluate(FIRST_OF_THE_MENU, site.home().toString());
            traffic.restart();
            tab.open(URI.create(next));

            SoftAssertions budget = new SoftAssertions();
            budget.assertThat(traffic.bytes()).as("bytes transferred").isBetween(1, BYTES_OF_THE_NEXT);
            budget.assertThat(traffic.requests()).as("requests").hasSizeBetween(1, REQUESTS_OF_THE_NEXT);
            budget.assertAll();
        }
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void nothingMovesWhileItComes(DemoSite site) {
        assertThat(List.of(Viewport.DESKTOP, Viewport.MOBILE))
                .allSatisfy(
                        screen -> assertThat(shiftWithoutFonts(site, screen)).isLessThan(SHIFT));
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void fontsThatComeLateMoveLittle(DemoSite site) {
        assertThat(shiftWhenFontsCome(site)).isLessThan(SHIFT_OF_FONTS);
    }

    private static double shiftWithoutFonts(DemoSite site, Viewport screen) {
        try (BrowserTab tab = new BrowserTab(screen)) {
            new NetworkTraffic(tab.page()).slowDown();
            tab.beforeEachPage(MEASURE_SHIFTS);
            tab.page().route(FONTS, Route::abort);
            return shift(tab.open(site.home()));
        }
    }

    private static double shiftWhenFontsCome(DemoSite site) {
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            tab.beforeEachPage(MEASURE_SHIFTS);
            Page page = tab.page();
            List<Route> fonts = new ArrayList<>();
            page.route(FONTS, fonts::add);
            tab.goingTo(site.home());
            page.navigate(
                    site.home().toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            assertThat(fonts).isNotEmpty();
            page.route(FONTS, Route::resume);
            fonts.forEach(Route::resume);
            page.waitForFunction("() => document.fonts.status === 'loaded' && document.fonts.check('16px Marianne')");
            Stabilisation.await(page);
            return shift(page);
        }
    }

    private static double shift(Page page) {
        return ((Number) page.evaluate("() => window.shift")).doubleValue();
    }

    private static Object breakdown(Page page) {
        return page.evaluate(
                "() => ['header', 'main', 'footer', 'dialog'].map(name => name + ' '"
                        + " + [...document.querySelectorAll(name)].reduce((n, e) => n + 1 + e.querySelectorAll('*').length, 0))");
    }
}

package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A home page on a first visit stays light. The bounds are those of today's demonstration, so that none grows unseen; an A
 * of the Ecoindex (300 elements, 15 requests) is still to be reached. The showcase, which shows everything, is exempt.
 */
@DemoTest
class WeightTest {

    private static final int ELEMENTS = 440;
    /** The header with a mega-menu is about 370 elements by itself. */
    private static final int ELEMENTS_WITH_A_MEGA_MENU = 600;

    private static final int BYTES = 400_000;
    private static final int REQUESTS = 22;

    @ParameterizedTest
    @EnumSource(value = DemoSite.class, mode = Mode.EXCLUDE, names = "VITRINE")
    void aFirstVisitIsLight(DemoSite site) {
        try (Tab tab = new Tab(Screen.DESKTOP)) {
            Page page = tab.open(site.home());
            int elements = (int) page.evaluate("() => document.querySelectorAll('*').length");
            boolean mega = page.locator(".fr-mega-menu").count() > 0;
            int bytes =
                    tab.requests().stream().mapToInt(WeightTest::transferred).sum();

            SoftAssertions budget = new SoftAssertions();
            budget.assertThat(elements)
                    .as("elements, %s", breakdown(page))
                    .isLessThanOrEqualTo(mega ? ELEMENTS_WITH_A_MEGA_MENU : ELEMENTS);
            budget.assertThat(bytes).as("bytes transferred").isLessThanOrEqualTo(BYTES);
            budget.assertThat(tab.requests())
                    .as("requests")
                    .extracting(Request::url)
                    .hasSizeLessThanOrEqualTo(REQUESTS);
            budget.assertAll();
        }
    }

    private static Object breakdown(Page page) {
        return page.evaluate(
                "() => ['header', 'main', 'footer', 'dialog'].map(name => name + ' '"
                        + " + [...document.querySelectorAll(name)].reduce((n, e) => n + 1 + e.querySelectorAll('*').length, 0))");
    }

    private static int transferred(Request request) {
        if (request.url().startsWith("data:") || request.response() == null) {
            return 0;
        }
        Sizes sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }
}

package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.e2e.testing.Axe;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that pages are suggested in a search field while one types, with the keyboard alone, and that it stays a form. */
@DemoTest
class SearchSuggestionsTest {

    private static Locator options(Page page) {
        return page.locator("[role=option]:visible");
    }

    private static Locator field(Page page, BrowserTab tab, DemoSite site) {
        tab.open(site.at("recherche"));
        return page.locator("#search-page-input");
    }

    static List<Viewport> viewports() {
        return List.of(Viewport.DESKTOP, Viewport.MOBILE);
    }

    @ParameterizedTest
    @MethodSource("viewports")
    void aSuggestionIsChosenWithTheKeyboardAlone(Viewport viewport) {
        try (BrowserTab tab = new BrowserTab(viewport)) {
            Page page = tab.page();
            Locator field = field(page, tab, DemoSite.PORTAL);
            field.focus();
            assertThat(field).hasAttribute("role", "combobox");
            field.pressSequentially("log");
            assertThat(options(page).first()).isVisible();
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("#search-page [role=status]")).containsText("uggestion");
            assertThat(Axe.violations(page)).isEmpty();

            field.press("ArrowDown");
            assertThat(field).hasAttribute("aria-activedescendant", "search-page-input-suggestions-0");
            field.press("ArrowUp");
            assertThat(field).not().hasAttribute("aria-activedescendant", Pattern.compile(".+"));
            field.press("Escape");
            assertThat(options(page)).hasCount(0);
            assertThat(field).hasValue("log");
            field.press("ArrowDown");
            String href = options(page).first().getAttribute("href");
            assertThat(tab.incidents()).isEmpty();
            field.press("Enter");
            page.waitForURL(href);
        }
    }

    @Test
    void withoutAChoiceTheFormLeadsToTheResults() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.page();
            Locator field = field(page, tab, DemoSite.VILLAGES_D_AVENIR);
            page.waitForResponse("**/recherche/suggestions?q=zzzz", () -> field.fill("zzzz"));
            assertThat(options(page)).hasCount(0);
            field.press("Enter");
            page.waitForURL("**/recherche?q=zzzz");
            assertThat(tab.incidents()).isEmpty();
        }
    }
}

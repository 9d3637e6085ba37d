package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.RepresentativePages;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Checks the public pages with the keyboard alone. */
@DemoTest
class VisitorKeyboardTest {

    private static final String FIRST_THEME = "data-theme-when-the-body-appears";

    @Test
    void theSkipLinkComesFirstAndLeadsToTheContent() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.PORTAL.home());
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("Contenu");
            assertThat(page.locator(":focus")).isVisible();

            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("#content$"));
            page.keyboard().press("Tab");
            Assertions.assertThat((boolean) page.evaluate("() => !document.activeElement.closest('header') &&"
                            + " !document.activeElement.closest('.fr-skiplinks')"))
                    .as("the focus went past the header")
                    .isTrue();
        }
    }

    /** On a phone, menu and search are in panels, and the skip links lead to the buttons that open them. */
    @Test
    void onAPhoneTheSkipLinksLeadToTheButtonsOfThePanels() {
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page page = tab.open(DemoSite.FRANCE_SERVICES.home());
            page.locator(".fr-skiplinks [href='#navigation']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(":focus")).hasId("menu-button");
            page.locator(".fr-skiplinks [href='#search']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(":focus")).hasId("search-button");
        }
    }

    @Test
    void theMenuOpensAndClosesFromTheKeyboard() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.ACTION_COEUR_DE_VILLE.home());
            Locator button = page.locator("header .fr-nav__btn").first();
            button.focus();
            page.keyboard().press("Enter");
            assertThat(button).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("#" + button.getAttribute("aria-controls") + " a")
                            .first())
                    .isVisible();

            page.keyboard().press("Escape");
            assertThat(button).hasAttribute("aria-expanded", "false");
        }
    }

    @Test
    void escapeClosesADialogFromItsFields() {
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page page = tab.open(DemoSite.PORTAL.home());
            page.locator("#search-button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".fr-modal--opened input[type=search]")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator(".fr-modal--opened")).hasCount(0);
            assertThat(page.locator(":focus")).hasId("search-button");
        }
    }

    /** With scripts, a message is sent without a confirmation step, although the cached page contains no token. */
    @Test
    void aMessageIsWrittenAndSent() {
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page page = tab.open(DemoSite.ACTION_COEUR_DE_VILLE.home().resolve("contact"));
            page.locator("form[action*='/formulaire/'] [name=nom]").focus();
            page.keyboard().type("Ada Lovelace");
            page.keyboard().press("Tab");
            page.keyboard().type("ada@exemple.fr");
            page.locator("form[action*='/formulaire/'] [name=message]").focus();
            page.keyboard().type("Bonjour");
            page.locator("form[action*='/formulaire/']:has([name=message]) button[type=submit]")
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Merci, votre message est envoyé");
            Assertions.assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void theChosenSchemeIsKeptWithoutACookie() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.PORTAL.home());
            assertThat(page.locator("html")).hasAttribute("data-fr-theme", "light");
            page.waitForLoadState();
            Assertions.assertThat(page.evaluate("() => localStorage.getItem('scheme')"))
                    .as("before a choice")
                    .isNull();
            Locator settings = page.locator("header .fr-btn--display").first();
            settings.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog.fr-modal")).isVisible();
            page.locator("dialog.fr-modal input[value=dark]").focus();
            page.keyboard().press("Space");
            assertThat(page.locator("html")).hasAttribute("data-fr-theme", "dark");
            page.locator("dialog.fr-modal .fr-btn--close").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog.fr-modal")).isHidden();
            assertThat(settings).isFocused();

            tab.open(RepresentativePages.inner(DemoSite.PORTAL).uri());
            assertThat(page.locator("html")).hasAttribute("data-fr-theme", "dark");
            Assertions.assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void theRightSchemeIsThereBeforeTheFirstPaint() {
        try (BrowserTab tab = new BrowserTab(new Viewport(ColorScheme.DARK, 1280, 900))) {
            tab.beforeEachPage("new MutationObserver((_, observer) => { if (document.body) {"
                    + " document.documentElement.setAttribute('" + FIRST_THEME
                    + "', document.documentElement.getAttribute('data-fr-theme'));"
                    + " observer.disconnect(); } }).observe(document, { childList: true, subtree: true })");
            Page page = tab.open(DemoSite.PORTAL.home());
            assertThat(page.locator("html")).hasAttribute(FIRST_THEME, "dark");
        }
    }

    @Test
    void theMobileMenuOpens() {
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page page = tab.open(DemoSite.ACTION_COEUR_DE_VILLE.home());
            Locator link = page.locator("header nav.fr-nav > ul > li").first();
            assertThat(link).isHidden();
            page.locator("header .fr-btn--menu").focus();
            page.keyboard().press("Enter");
            assertThat(link).isVisible();

            page.keyboard().press("Escape");
            assertThat(link).isHidden();
        }
    }

    @Test
    void anAccordionOpens() {
        VisitedPage showcase = Crawl.pages(DemoSite.VITRINE).stream()
                .filter(page -> page.has("main .fr-accordion"))
                .findFirst()
                .orElseThrow();
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(showcase.uri());
            Locator button = page.locator("main .fr-accordion__btn").first();
            Locator content = page.locator("#" + button.getAttribute("aria-controls"));
            assertThat(button).hasAttribute("aria-expanded", "false");
            button.focus();
            page.keyboard().press("Enter");
            assertThat(button).hasAttribute("aria-expanded", "true");
            assertThat(content).isVisible();
        }
    }

    @Test
    void theSearchAnswersFromTheHeader() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.FRANCE_SERVICES.home());
            page.locator("header input[type=search]").first().fill("service");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1"))
                    .containsText(Pattern.compile("recherche|résultat", Pattern.CASE_INSENSITIVE));
            Assertions.assertThat(page.locator("main a").count()).isPositive();
        }
    }
}

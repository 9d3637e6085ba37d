package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.Chromium;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks every page of the showcase in print: all its text, and no control that needs a click. */
@DemoTest
class PrintTest {

    /** Width of A4 without its margins, in CSS pixels. */
    private static final int WIDTH = 718;

    /** Lists text that is lost in print, and elements that should not be printed. */
    private static final String FAULTS = """
        () => {
          const shown = (element) => element.checkVisibility({ visibilityProperty: true })
            && element.getClientRects().length > 0 && element.getBoundingClientRect().height > 1;
          const words = (element) => element.tagName + '.' + element.className + ' '
            + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60);
          const all = (selector) => [...document.querySelectorAll(selector)];
          const said = 'main :is(p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, blockquote)';
          const apart = '.fr-sidemenu, .fr-summary, .fr-tabs__list, .fr-pagination, .fr-share, .fr-follow, .fr-sr-only, .fr-search-bar, dialog, form';
          const lost = all(said)
            .filter((element) => element.textContent.trim() && !element.closest(apart) && !element.querySelector(apart))
            .filter((element) => !shown(element) && element.closest('.fr-messages-group') === null);
          const useless = all('.fr-nav, .fr-header__tools, .fr-btn--menu, footer, .fr-breadcrumb__list, .fr-sidemenu,'
            + ' main button:not(.fr-accordion__btn, .fr-transcription__btn), main audio, .fr-skiplinks a').filter(shown);
          const cut = all('main :is(.fr-card, .fr-tile, figure, img)')
            .filter((element) => shown(element) && getComputedStyle(element).breakInside !== 'avoid');
          const wide = all('main *')
            .filter((element) => shown(element) && element.getBoundingClientRect().right > innerWidth + 1);
          const kept = all('main .fr-grid-row').filter((row) => getComputedStyle(row).display === 'flex'
            && [...row.children].filter(shown).length === 1);
          return [
            ...kept.map((element) => 'goes whole to the next sheet: ' + words(element)),
            ...lost.map((element) => 'lost: ' + words(element)),
            ...useless.map((element) => 'useless: ' + words(element)),
            ...cut.map((element) => 'may be cut: ' + words(element)),
            ...wide.map((element) => 'wider than the paper: ' + words(element))
          ];
        }\
        """;

    /** Whether the name of the site covers a long brand block. */
    private static final String HIDDEN_BRAND = """
        () => {
          const logo = document.querySelector('.fr-header .fr-logo');
          logo.innerHTML = 'Ministère<br>de l’aménagement du territoire<br>et de la décentralisation';
          const range = document.createRange();
          range.selectNodeContents(logo);
          const words = range.getBoundingClientRect();
          const name = document.querySelector('.fr-header__service').getBoundingClientRect();
          return words.right > name.left + 1 && words.bottom > name.top + 1;
        }\
        """;

    /** Whether a caption of several lines covers the rows of its table. */
    private static final String COVERED_CAPTION = """
        () => {
          const caption = document.querySelector('main caption');
          caption.textContent = 'Une légende que décrit bien son équipe, '.repeat(6);
          const rows = caption.parentElement.querySelector('tr').getBoundingClientRect();
          return caption.getBoundingClientRect().bottom > rows.top + 1;
        }\
        """;

    /** Width of the empty space left of the content, in CSS pixels. */
    private static final String LEFT_EMPTY = """
        () => document.querySelector('main h1').getBoundingClientRect().left\
        """;

    /** Width in CSS pixels, enough for a menu beside the content. */
    private static final int LANDSCAPE = 1_040;

    @Test
    void allIsThereAndNothingElse() {
        Violations violations = new Violations();
        List<VisitedPage> pages = Crawl.pages(DemoSite.VITRINE).stream()
                .filter(page -> page.found() && page.uri().getQuery() == null)
                .toList();
        assertThat(pages).hasSizeGreaterThan(25);
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.page();
            page.setViewportSize(WIDTH, 1_000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (VisitedPage visited : pages) {
                tab.open(visited.uri());
                ((List<?>) page.evaluate(FAULTS)).forEach(fault -> violations.add(visited, fault.toString()));
            }
            assertThat(page.evaluate(HIDDEN_BRAND))
                    .as("part of a long brand block is hidden")
                    .isEqualTo(false);
            assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"))
                    .as("the header is wider than the paper")
                    .isEqualTo(false);
            tab.open(DemoSite.VITRINE.at("blocs/medias"));
            assertThat(page.locator("main [data-ms-frame]")
                            .first()
                            .evaluate("link => getComputedStyle(link, '::after').content")
                            .toString())
                    .as("where it leads")
                    .contains("https://www.youtube.com/watch?v=HyirpmPL43I");
            assertThat(page.locator("main video").isVisible()).isFalse();
            assertThat(page.locator("main figure:has(video) [data-ms-paper]").innerText())
                    .as("the site's own film")
                    .contains("/blocs/medias");
        }
        violations.throwIfPresent("Printed whole");
    }

    @Test
    void captionsAndContentHaveTheirPlace() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.page();
            page.setViewportSize(LANDSCAPE, 700);
            tab.open(DemoSite.VITRINE.at("blocs/tableaux"));
            page.waitForSelector(".fr-table[data-fr-js-table=true]");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.evaluate(COVERED_CAPTION))
                    .as("the caption is covered")
                    .isEqualTo(false);
            assertThat(((Number) page.evaluate(LEFT_EMPTY)).intValue())
                    .as("the place of the menu")
                    .isLessThan(60);
        }
    }

    @Test
    void withoutScriptsAPhoneShowsTheQuickLinks() {
        try (BrowserContext context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(Viewport.MOBILE.width(), Viewport.MOBILE.height()))) {
            Page page = context.newPage();
            page.navigate(DemoSite.ACTION_COEUR_DE_VILLE.home().toString());
            assertThat(page.locator(".fr-header__tools-links a")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .count())
                    .isPositive();
        }
    }
}

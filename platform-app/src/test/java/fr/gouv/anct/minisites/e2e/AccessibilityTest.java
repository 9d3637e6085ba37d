package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.gouv.anct.minisites.e2e.testing.Axe;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.RepresentativePages;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks public pages with axe in both colour schemes and both widths, and that they cause no {@link BrowserTab} incident. */
@DemoTest
class AccessibilityTest {

    /** Viewport width in CSS pixels, the narrowest that RGAA 10.11 asks for. */
    private static final int REFLOW_WIDTH = 320;

    private static final int REFLOW_HEIGHT = 640;

    /** Text spacing that RGAA 10.12 asks for; the CSP allows a rule inserted into a stylesheet of the page. */
    private static final String WIDER_LETTERS = """
        () => { document.styleSheets[0].insertRule(
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'); }\
        """;

    private static final String USUAL_LETTERS = "() => { document.styleSheets[0].deleteRule(0); }";

    /** Representative pages have no violation in one of the viewports by turns; the long suite examines all in all. */
    @Test
    void ofRepresentativePages() {
        List<VisitedPage> pages = RepresentativePages.pages();
        examine(everySecond(pages, 0), List.of(Viewport.examined().getFirst()));
        examine(everySecond(pages, 1), List.of(Viewport.examined().getLast()));
    }

    private static List<VisitedPage> everySecond(List<VisitedPage> pages, int first) {
        return IntStream.range(0, pages.size())
                .filter(n -> n % 2 == first)
                .mapToObj(pages::get)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    @Tag("long")
    void ofAllPages(ColorScheme scheme) {
        examine(Crawl.pages(), of(scheme));
    }

    private static List<Viewport> of(ColorScheme scheme) {
        return Viewport.ALL.stream().filter(screen -> screen.scheme() == scheme).toList();
    }

    private static void examine(List<VisitedPage> pages, List<Viewport> screens) {
        Violations violations = new Violations();
        // Opened wide and light, as in the tour of the screens.
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            for (VisitedPage visited : pages) {
                Page page = tab.open(visited.uri());
                for (Viewport screen : screens) {
                    tab.resize(screen);
                    Axe.violations(page).forEach(finding -> violations.add(visited, screen + " " + finding));
                    if (overflows(page)) {
                        violations.add(visited, screen + " scrolls sideways");
                    }
                }
                tab.resize(new Viewport(screens.getFirst().scheme(), REFLOW_WIDTH, REFLOW_HEIGHT));
                if (overflows(page)) {
                    violations.add(visited, "scrolls sideways at 320 pixels");
                }
                page.evaluate(WIDER_LETTERS);
                if (overflows(page)) {
                    violations.add(visited, "scrolls sideways at 320 pixels with wider letters");
                }
                page.evaluate(USUAL_LETTERS);
                tab.resize(Viewport.DESKTOP);
                violations.addAll(visited, tab.takeIncidents());
            }
        }
        violations.throwIfPresent("Accessible and discreet, " + screens);
    }

    private static boolean overflows(Page page) {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    static Stream<String> menus() {
        return Stream.of("header .fr-nav__btn", "header .fr-btn--display");
    }

    @ParameterizedTest
    @MethodSource("menus")
    void ofWhatUnfolds(String button) {
        Violations violations = new Violations();
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.ACTION_COEUR_DE_VILLE.home());
            page.locator(button).first().click();
            Stabilisation.await(page);
            violations.addAll(button, Axe.violations(page));
        }
        violations.throwIfPresent("Accessible when open");
    }

    /** The pages that follow the submission of a contact form, with errors and with thanks, have no violation. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void ofTheStepsOfAContactForm(ColorScheme scheme) {
        Violations violations = new Violations();
        List<Viewport> screens = of(scheme);
        try (BrowserTab tab = new BrowserTab(screens.getFirst())) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            String send = "main form[method=post] button[type=submit]";
            page.locator(send).first().click();
            page.waitForURL("**/formulaire/**");
            page.locator("main .fr-message--error").first().waitFor();
            everyWidth(tab, page, screens, violations, "errors");
            page.locator("main input[type=text]:visible").all().forEach(field -> field.fill("Ada Lovelace"));
            page.locator("main input[type=email]:visible").all().forEach(field -> field.fill("ada@exemple.fr"));
            page.locator("main textarea:visible").all().forEach(field -> field.fill("Bonjour à tous."));
            page.locator(send).first().click();
            page.waitForURL("**/merci/**");
            everyWidth(tab, page, screens, violations, "thanks");
            violations.addAll("contact form", tab.incidents());
        }
        violations.throwIfPresent("Accessible in each step, " + scheme);
    }

    private static void everyWidth(
            BrowserTab tab, Page page, List<Viewport> screens, Violations violations, String step) {
        for (Viewport screen : screens) {
            tab.resize(screen);
            Axe.violations(page).forEach(finding -> violations.add(step, screen + " " + finding));
        }
    }

    @Test
    void ofTheMobileMenu() {
        Violations violations = new Violations();
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page page = tab.open(DemoSite.ACTION_COEUR_DE_VILLE.home());
            page.locator("header .fr-btn--menu").click();
            Stabilisation.await(page);
            violations.addAll("mobile menu", Axe.violations(page));
        }
        violations.throwIfPresent("Accessible when open");
    }
}

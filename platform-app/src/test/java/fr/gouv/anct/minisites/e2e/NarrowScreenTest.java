package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.WaitUntilState;
import fr.gouv.anct.minisites.e2e.testing.Chromium;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks, without scripts, that form responses are in view on a phone, where header and menus exceed the screen. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrowScreenTest {

    private static final String SITE = "/sites/action-coeur-de-ville/";
    private static final String SAVE = "main form button[value=save]:not([aria-hidden])";

    /** Lists elements wider than the screen, and lines of the brand block and logo that are cut or covered. */
    private static final String HEADER_FAULTS = """
        () => {
          const root = document.documentElement;
          const box = (selector) => document.querySelector('.fr-header ' + selector)?.getBoundingClientRect();
          const logo = document.querySelector('.fr-header .fr-logo');
          const range = document.createRange();
          range.selectNodeContents(logo);
          const lines = range.getBoundingClientRect();
          const operator = box('.fr-header__operator img');
          const service = box('.fr-header__service');
          const covered = (part) => service.width && part?.width && part.right > service.left + 1
            && part.bottom > service.top + 1 && part.top < service.bottom - 1;
          return [
            ...(root.scrollWidth > root.clientWidth ? ['wider than the screen: ' + root.scrollWidth] : []),
            ...(lines.right > box('.fr-header__logo').right + 1 ? ['brand block cut'] : []),
            ...([lines, operator].some(covered) ? ['brand block covered'] : []),
            ...(operator?.right > root.clientWidth ? ['logo cut'] : [])
          ];
        }\
        """;

    /** Lists words of tiles, cards and key figures that are broken over two lines; a hyphen may end a line. */
    private static final String BROKEN_WORDS = """
        () => {
          const broken = [];
          document.querySelectorAll('main :is(.fr-tile, .fr-card)').forEach((item) => {
            const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
            for (let text = texts.nextNode(); text; text = texts.nextNode()) {
              for (const word of text.textContent.matchAll(/[^ \\n-]+/g)) {
                const range = document.createRange();
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) broken.push(word[0]);
              }
            }
          });
          return broken;
        }\
        """;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    void signIn() {
        context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(Viewport.MOBILE.width(), Viewport.MOBILE.height()));
        page = context.newPage();
        page.navigate(DemoSite.BACK_OFFICE.resolve("/connexion").toString());
        page.locator("button:has-text('Continuer en tant que Dominique Petit')").click();
        assertThat(page.locator("h1")).isVisible();
    }

    @AfterAll
    void leave() {
        context.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("menus/entree?dans=principal&genre=LINK", SAVE, "#error-summary"),
                Arguments.of("menus/entree?dans=principal&genre=LINK", "button[value^=search-]", "[id^=found-]"),
                Arguments.of("identite", SAVE, "#flash"),
                Arguments.of("identite", "button[value=processings]", "#processings"),
                Arguments.of("identite", "button[value=trial]", "#notice-title"),
                Arguments.of("apparence", SAVE, "#flash"),
                Arguments.of("apparence", "main button[value=trial]", "#trial-title"),
                Arguments.of("apparence", "button[value^=search-]", "[id^=found-]"));
    }

    static Stream<Arguments> trials() {
        return Stream.of(
                Arguments.of("identite", "#title", "button[value=trial]"),
                Arguments.of("apparence", "#brandBlock", "main button[value=trial]"),
                Arguments.of("bandeau", "#title", "button[value=preview]"));
    }

    /** An error is in view, although the button leads to the preview further down. */
    @ParameterizedTest
    @MethodSource("trials")
    void whatIsWrongInATrialIsInView(String screen, String field, String button) {
        open(screen);
        page.locator(field).fill("");
        page.locator(button).first().click();
        assertThat(page.locator("#error-summary")).isInViewport();
        assertThat(page.locator("#error-summary")).isFocused();
    }

    /** A browser submits an invalid date as an empty value, which would remove the stored one. */
    @Test
    void aDateThatIsNoneIsNotSent() {
        open("bandeau");
        page.locator("#until-day").pressSequentially("02312030");
        page.locator("main form [type=submit]").first().click();
        assertThat(page.locator("#flash")).hasCount(0);
        assertEquals(true, page.locator("#until-day").evaluate("field => field.validity.badInput"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatAFormAnswersIsInView(String screen, String button, String answer) {
        open(screen);
        page.locator(button).first().click();
        assertThat(page.locator(answer).first()).isInViewport();
    }

    static Stream<Arguments> sendings() {
        return Stream.of(
                Arguments.of("", "Erreur.: Contact"),
                Arguments.of("Bonjour à tous.", "Message à relire et à envoyer.: Contact"));
    }

    /** The response is in view on a public site too, with a title that states the result. */
    @ParameterizedTest
    @MethodSource("sendings")
    void whatAContactFormAnswersIsInView(String message, String beginning) {
        page.navigate(DemoSite.VITRINE.at("contact").toString());
        page.locator("main input[name=nom]").first().fill("Ada Lovelace");
        page.locator("main input[name=courriel]").first().fill("ada@exemple.fr");
        page.locator("main textarea").first().fill(message);
        page.locator("main input[type=text]:visible").all().forEach(field -> field.fill("Ada Lovelace"));
        page.locator("main form[method=post] button[type=submit]").first().click();
        assertThat(page.locator("main .fr-alert").first()).isInViewport();
        assertThat(page.locator("main .fr-alert").first()).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^" + beginning));
    }

    /** The form is shown with GET after it is stored: Back resubmits nothing and returns to the form. */
    @Test
    void aBlockThatIsAddedIsInViewAndBackIsTheForm() {
        open("pages");
        page.locator("main a[id^=t-]").first().click();
        String form = page.url();
        page.locator("#position").selectOption("start");
        page.locator("button[value=add-block]").click();
        assertThat(page.locator("#b0")).isInViewport();
        assertThat(page.locator("#b0")).isFocused();
        page.locator("button[value='remove:b1']").click();
        assertThat(page.locator("#removed button")).isInViewport();
        assertThat(page.locator("#removed")).isFocused();
        page.locator("#removed a").click();
        assertThat(page.locator("#b1")).isInViewport();
        page.goBack();
        page.goBack();
        assertThat(page.locator("#title")).isVisible();
        drop(form);
    }

    /** The buttons that save and publish are at hand where the text is written, far below the beginning of the form. */
    @Test
    void theActsOfAPageStayInView() {
        open("pages");
        page.locator("main a[id^=t-]").first().click();
        page.locator("#comment").scrollIntoViewIfNeeded();
        assertThat(page.locator("#title")).not().isInViewport();
        assertThat(page.locator(".ms-acts button[value=save]")).isInViewport();
        assertThat(page.locator(".ms-acts button[value=publish]")).isInViewport();
    }

    /** On Back a browser restores input by field name, and after a removal these names belong to another block. */
    @Test
    void backPutsNoWordInAnotherBlockAndWhatWasRemovedIsPutBack() {
        open("pages");
        page.locator("main a[id^=t-]").first().click();
        String form = page.url();
        for (int i = 0; i < 2; i++) {
            page.locator("#position").selectOption("start");
            page.locator("#type").selectOption("quote");
            page.locator("button[value=add-block]").click();
        }
        page.locator("#b0-text").fill("Un seul");
        page.locator("#b1-text").fill("Deux à la fois");
        page.locator("button[value='remove:b0']").click();
        assertThat(page.locator("#removed")).containsText("Retiré : Citation – Un seul");
        assertThat(page.locator("#b0-text")).hasValue("Deux à la fois");
        page.goBack();
        assertThat(page.locator("#b0-text")).hasValue("Deux à la fois");
        page.goForward();
        page.locator("#removed button").click();
        assertThat(page.locator("#b0-text")).hasValue("Un seul");
        assertThat(page.locator("#b1-text")).hasValue("Deux à la fois");
        assertThat(page.locator("#removed")).hasCount(0);
        drop(form);
    }

    private void drop(String form) {
        page.navigate(form);
        page.locator("#resumed button").click();
        assertThat(page.locator("#resumed")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void aPublicSiteFitsEachScreenAndItsHeaderIsWhole(DemoSite site) {
        page.navigate(site.home().toString());
        for (int width : List.of(Viewport.NARROWEST, Viewport.MOBILE.width(), 992, 1024, 1200)) {
            assertFits(width);
        }
    }

    /** The header stays whole with text at twice its size, on a screen that keeps the wide header. */
    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theHeaderIsWholeInLargeLetters(DemoSite site) {
        page.navigate(site.home().toString());
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertFits(Viewport.DESKTOP.width());
    }

    private void assertFits(int width) {
        page.setViewportSize(width, Viewport.MOBILE.height());
        Object faults = page.evaluate(HEADER_FAULTS);
        page.setViewportSize(Viewport.MOBILE.width(), Viewport.MOBILE.height());
        assertEquals(List.of(), faults, () -> "at " + width);
    }

    /** No word is broken in tiles and cards with their picture at the side, nor in key figures. */
    @ParameterizedTest
    @MethodSource("narrowBlocks")
    void noWordIsBroken(DemoSite site, String path) {
        page.navigate(site.at(path).toString());
        for (int width : List.of(Viewport.NARROWEST, 768, 900, 992, 1024)) {
            page.setViewportSize(width, Viewport.MOBILE.height());
            Object broken = page.evaluate(BROKEN_WORDS);
            page.setViewportSize(Viewport.MOBILE.width(), Viewport.MOBILE.height());
            assertEquals(List.of(), broken, () -> "at " + width);
        }
    }

    static Stream<Arguments> narrowBlocks() {
        return Stream.of(
                Arguments.of(DemoSite.PORTAL, "plateforme"),
                Arguments.of(DemoSite.PETITES_VILLES_DE_DEMAIN, ""),
                Arguments.of(DemoSite.VITRINE, "blocs/cartes"));
    }

    @Test
    void aButtonThatOnlyAScriptAnswersIsNotShown() {
        page.navigate(DemoSite.VITRINE.at("blocs/listes").toString());
        assertThat(page.locator("[data-ms-copy]").first()).isHidden();
    }

    private void open(String screen) {
        // Does not wait for the pages of the site in the frames.
        page.navigate(
                DemoSite.BACK_OFFICE.resolve(SITE + screen).toString(),
                new NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }
}

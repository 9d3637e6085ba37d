package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.WaitUntilState;
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

/** What a form answers is in view on a phone, where header and menus alone are longer than the screen; without script. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrowScreenTest {

    private static final String SITE = "/sites/action-coeur-de-ville/";
    private static final String SAVE = "main form button[value=save]:not([aria-hidden])";

    private BrowserContext context;
    private Page page;

    @BeforeAll
    void signIn() {
        context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(Screen.MOBILE.width(), Screen.MOBILE.height()));
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
                Arguments.of("identite", "button[value=traitement]", "#traitement"),
                Arguments.of("identite", "button[value=trial]", "#notice-title"),
                Arguments.of("apparence", SAVE, "#flash"),
                Arguments.of("apparence", "main button[value=trial]", "#trial-title"),
                Arguments.of("apparence", "button[value^=search-]", "[id^=found-]"));
    }

    static Stream<Arguments> trials() {
        return Stream.of(
                Arguments.of("identite", "#titre", "button[value=trial]"),
                Arguments.of("apparence", "#marque", "main button[value=trial]"),
                Arguments.of("bandeau", "#titre", "button[value=apercu]"));
    }

    /** The button leads to the preview further down, but not past what is wrong. */
    @ParameterizedTest
    @MethodSource("trials")
    void whatIsWrongInATrialIsInView(String screen, String field, String button) {
        open(screen);
        page.locator(field).fill("");
        page.locator(button).first().click();
        assertThat(page.locator("#error-summary")).isInViewport();
        assertThat(page.locator("#error-summary")).isFocused();
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

    /** On a public site too, with a title that says what has come of it. */
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

    /** Asked for with GET once it is kept: Back sends nothing again, and finds the form. */
    @Test
    void aBlockThatIsAddedIsInViewAndBackIsTheForm() {
        open("pages");
        page.locator("main a[id^=t-]").first().click();
        String form = page.url();
        page.locator("#ou").selectOption("debut");
        page.locator("button[value=add-block]").click();
        assertThat(page.locator("#b0")).isInViewport();
        assertThat(page.locator("#b0")).isFocused();
        page.locator("button[value='remove:b1']").click();
        assertThat(page.locator("#b1")).isFocused();
        page.goBack();
        assertThat(page.locator("#titre")).isVisible();
        page.navigate(form);
        page.locator("#resumed button").click();
        assertThat(page.locator("#resumed")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void aPublicSiteIsNoWiderThanThePhone(DemoSite site) {
        page.navigate(site.home().toString());
        assertEquals(
                Screen.MOBILE.width(), ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
    }

    @Test
    void aButtonThatOnlyAScriptAnswersIsNotShown() {
        page.navigate(DemoSite.VITRINE.at("blocs/listes").toString());
        assertThat(page.locator("[data-ms-copy]").first()).isHidden();
    }

    private void open(String screen) {
        // Not until the pages of the site in its frames have come.
        page.navigate(
                DemoSite.BACK_OFFICE.resolve(SITE + screen).toString(),
                new NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }
}

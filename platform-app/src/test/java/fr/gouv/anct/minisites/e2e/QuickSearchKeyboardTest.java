package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.e2e.testing.Axe;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.Chromium;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks the quick search without a mouse: on a desk, on a phone, and without scripts. */
@DemoTest
class QuickSearchKeyboardTest {

    private static final String PERSON = "Sasha Bernard";
    private static final String FIELD = "#search-input";
    private static final String LIST = "#search-suggestions";
    private static final String ACTIVE = LIST + " [aria-selected=true]";
    private static final Pattern SITE = Pattern.compile("/sites/action-coeur-de-ville$");

    private static void type(Page page, String words) {
        page.locator(FIELD).pressSequentially(words);
        assertThat(page.locator(LIST + " [role=option]").last()).containsText("«\u00a0" + words + "\u00a0»");
    }

    @Test
    void onADeskTheArrowsChooseAndEnterOpens() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn(PERSON);
            KeyboardUser keyboard = new KeyboardUser(page);
            keyboard.press("Control+k");
            assertThat(page.locator(FIELD)).isFocused();
            type(page, "coeur");
            assertThat(page.locator(LIST)).isVisible();
            assertThat(page.locator(FIELD)).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("#status")).containsText(Pattern.compile("Suggestions\\s: [0-9]+"));
            assertThat(page.locator(LIST + " mark").first()).hasText("cœur");

            keyboard.press("ArrowDown");
            assertThat(page.locator(ACTIVE)).hasAttribute("href", SITE);
            assertThat(page.locator(FIELD))
                    .hasAttribute("aria-activedescendant", page.locator(ACTIVE).getAttribute("id"));
            assertThat(page.locator(FIELD)).isFocused();
            Stabilisation.await(page);
            assertThat(Axe.violations(page)).isEmpty();

            keyboard.press("Escape");
            assertThat(page.locator(LIST)).isHidden();
            assertThat(page.locator(FIELD)).hasValue("coeur");
            assertThat(page.locator(FIELD)).hasAttribute("aria-expanded", "false");
            keyboard.press("ArrowUp");
            assertThat(page.locator(ACTIVE)).containsText("Voir la page des résultats");
            keyboard.press("ArrowDown");
            assertThat(page.locator(ACTIVE)).hasCount(0);
            keyboard.press("ArrowDown").press("Enter");
            assertThat(page).hasURL(SITE);

            keyboard.press("Control+k");
            type(page, "rien de tel");
            assertThat(page.locator("#status")).hasText("Aucun résultat");
            keyboard.press("Tab");
            assertThat(page.locator(LIST)).isHidden();
            keyboard.press("Shift+Tab").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/recherche\\?q=rien"));
            assertThat(page.locator("#empty")).containsText("Aucun résultat");
            tab.open(DemoSite.BACK_OFFICE.resolve("/recherche?q=pa"));
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void anOnlySuggestionOpensByEnter() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn(PERSON);
            KeyboardUser keyboard = new KeyboardUser(page);
            keyboard.press("Control+k");
            type(page, "services au coeur");
            assertThat(page.locator("#status")).containsText("Une seule suggestion");
            assertThat(page.locator(ACTIVE)).containsText("Les services au cœur de la ville");
            page.locator(FIELD).pressSequentially(" d");
            assertThat(page.locator(LIST + " [role=option]").last()).containsText("coeur d\u00a0»");
            assertThat(page.locator(ACTIVE)).containsText("Les services");
            keyboard.press("Enter");
            assertThat(page).hasURL(Pattern.compile("/sites/action-coeur-de-ville/pages/"));
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void onAPhoneItIsBehindTheButtonOfTheHeader() {
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page page = tab.signIn(PERSON);
            KeyboardUser keyboard = new KeyboardUser(page);
            assertThat(page.locator(FIELD)).isHidden();
            keyboard.reach("#search-button").press("Enter");
            assertThat(page.locator(FIELD)).isFocused();
            type(page, "coeur");
            assertThat(page.locator(LIST)).isVisible();
            Stabilisation.await(page);
            assertThat(Axe.violations(page)).isEmpty();
            keyboard.press("Escape");
            assertThat(page.locator(LIST)).isHidden();
            assertThat(page.locator(FIELD)).isVisible();
            keyboard.press("Escape");
            assertThat(page.locator(FIELD)).isHidden();
            assertThat(page.locator(":focus")).hasId("search-button");

            keyboard.press("Control+k");
            assertThat(page.locator(FIELD)).isFocused();
            keyboard.press("ArrowDown").press("Enter");
            assertThat(page).hasURL(SITE);
            Stabilisation.await(page);
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void withoutScriptsItIsAForm() {
        try (BrowserContext context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(Viewport.MOBILE.width(), Viewport.MOBILE.height()))) {
            Page page = context.newPage();
            page.navigate(DemoSite.BACK_OFFICE.resolve("/connexion").toString());
            page.locator("button:has-text('Continuer en tant que " + PERSON + "')")
                    .click();
            assertThat(page.locator(LIST)).isHidden();
            page.locator(FIELD).fill("coeur");
            page.locator(FIELD).press("Enter");
            assertThat(page).hasURL(Pattern.compile("/recherche\\?q=coeur$"));
            page.locator("main section a").first().click();
            assertThat(page).hasURL(SITE);
        }
    }
}

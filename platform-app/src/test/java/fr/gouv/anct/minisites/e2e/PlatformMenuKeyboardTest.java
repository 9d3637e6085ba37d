package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks, without a mouse, the entry of the main menu that groups the screens of the platform. */
@DemoTest
class PlatformMenuKeyboardTest {

    private static final String GROUP = "#navigation .fr-nav__btn";
    private static final String LIST = "#navigation .fr-menu__list";
    private static final String JOURNAL = LIST + " a[href='/journal']";

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Space"})
    void onADeskItUnfoldsFoldsAndLeadsOn(String key) {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Claude Moreau");
            KeyboardUser keyboard = new KeyboardUser(page);
            folded(page);

            keyboard.reach(GROUP).press(key);
            unfolded(page);
            keyboard.press("Escape");
            folded(page);
            assertThat(keyboard.is(GROUP))
                    .as("the focus stays on what was folded")
                    .isTrue();

            keyboard.press(key);
            unfolded(page);
            keyboard.reach(JOURNAL);
            Stabilisation.await(page);
            keyboard.press("Escape");
            folded(page);
            assertThat(keyboard.is(GROUP))
                    .as("the focus comes back from what is folded away")
                    .isTrue();

            keyboard.press(key);
            unfolded(page);
            keyboard.follow(JOURNAL);
            assertThat(page.locator("h1")).hasText("Journal");
            assertThat(page.locator(GROUP)).hasAttribute("aria-current", "true");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    private static void folded(Page page) {
        assertThat(page.locator(GROUP)).hasAttribute("aria-expanded", "false");
        assertThat(page.locator(LIST)).isHidden();
        Stabilisation.await(page);
    }

    private static void unfolded(Page page) {
        assertThat(page.locator(GROUP)).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(LIST)).isVisible();
        Stabilisation.await(page);
    }

    @Test
    void onAPhoneItUnfoldsWithinTheMenu() {
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page page = tab.signIn("Claude Moreau");
            KeyboardUser keyboard = new KeyboardUser(page);
            keyboard.reach("#menu-button").press("Enter");
            keyboard.reach(GROUP).press("Enter");
            unfolded(page);
            keyboard.follow(LIST + " a[href='/permissions']");
            assertThat(page).hasURL(DemoSite.BACK_OFFICE.resolve("/permissions").toString());
            assertThat(page.locator("#menu-modal")).isHidden();
        }
    }
}

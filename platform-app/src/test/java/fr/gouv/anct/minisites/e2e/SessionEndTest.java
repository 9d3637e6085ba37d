package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.e2e.testing.BackOfficeTour;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoStates;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checks that the end of a session is announced, can be postponed with the keyboard alone, and loses no input. */
@DemoTest
class SessionEndTest {

    private static final Duration SOON = Duration.ofSeconds(28 * 60 + 5);
    private static final String GOING_ON = "**/compte/sessions/courante";
    private static final String PERSON = DemoStates.REQUESTER.name();

    @Autowired
    private ApplicationContext application;

    private void signIn(BrowserTab tab) {
        // Creates the account of this person.
        DemoStates.of(application);
        tab.signIn(PERSON);
    }

    private Page form(BrowserTab tab) {
        signIn(tab);
        DemoStates states = DemoStates.of(application);
        return tab.open(
                DemoSite.BACK_OFFICE.resolve("/demande/" + states.draft.id() + "/etapes/" + RequestStep.NEED.slug()));
    }

    @Test
    void oneGoesOnByTheKeyboard() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = form(tab);
            KeyboardUser keyboard = new KeyboardUser(page).reach("#need").write("Ce que j’écris en ce moment");
            tab.later(SOON);

            assertThat(page.locator("#session-end")).hasAttribute("role", "alertdialog");
            assertThat(page.locator("#session-end-title")).hasText("Votre session va bientôt se terminer");
            assertThat(page.locator("#session-end-text"))
                    .hasText(Pattern.compile("elle se termine à \\d{1,2}\u00a0h\u00a0\\d{2}\\."));
            assertThat(page.locator("#session-end-button")).hasText("Poursuivre ma session");
            for (int i = 0; i < 4; i++) {
                keyboard.press("Tab");
                assertThat(keyboard.is("#session-end *"))
                        .as("the focus stays inside")
                        .isTrue();
            }
            keyboard.reach("#session-end-button");
            page.waitForResponse(GOING_ON, () -> keyboard.press("Enter"));

            assertThat(page.locator("#session-end")).not().isVisible();
            assertThat(page.locator("#need")).isFocused();
            assertThat(page.locator("#need")).hasValue("Ce que j’écris en ce moment");
            tab.later(SOON);
            page.waitForResponse(GOING_ON, () -> keyboard.press("Escape"));
            assertThat(page.locator("#session-end")).not().isVisible();
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void onceItHasEndedWhatWasTypedIsOfferedAgain() {
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page page = form(tab);
            KeyboardUser keyboard = new KeyboardUser(page).reach("#need").write("Ce que personne ne doit perdre");
            tab.later(Duration.ofMinutes(31));
            tab.forgetSession();
            assertThat(page.locator("#session-end-title")).hasText("Votre session est terminée");
            assertThat(BackOfficeTour.overflows(page)).isFalse();
            assertThat(tab.incidents()).isEmpty();

            keyboard.press("Enter");
            page.waitForURL("**/connexion?suite=/reprise");
            tab.choose(PERSON);
            assertThat(page.locator("#restored")).containsText("rien n’a été envoyé");
            assertThat(page.locator("#need")).hasValue("Ce que personne ne doit perdre");
        }
    }

    @Test
    void withNothingTypedOneComesBackToThePage() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            signIn(tab);
            Page page = tab.open(DemoSite.BACK_OFFICE.resolve("/sites?etat=live"));
            tab.later(Duration.ofMinutes(31));
            tab.forgetSession();
            new KeyboardUser(page).press("Enter");
            page.waitForURL("**/connexion?suite=*");
            tab.choose(PERSON);
            assertThat(page).hasURL(Pattern.compile("/sites\\?etat=live$"));
        }
    }

    @Test
    void aSessionThatLivesOnIsFoundAliveAndNothingIsSent() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = form(tab);
            KeyboardUser keyboard = new KeyboardUser(page).reach("#need").write("À moitié écrit");
            tab.later(Duration.ofMinutes(31));
            page.waitForResponse(GOING_ON, () -> keyboard.press("Enter"));
            assertThat(page.locator("#session-end")).not().isVisible();
            assertThat(page.locator("#need")).hasValue("À moitié écrit");
            assertThat(page).hasURL(Pattern.compile("/etapes/besoin$"));
        }
    }

    @Test
    void whatIsDoneInAnotherTabCounts() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = form(tab);
            tab.later(SOON);
            Page other = page.context().newPage();
            other.navigate(DemoSite.BACK_OFFICE.resolve("/demande").toString());
            assertThat(page.locator("#session-end")).not().isVisible();
            other.close();
        }
    }

    @Test
    void theLongestLifeIsAnnouncedOnceAndCannotBePutOff() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            tab.beforeEachPage("""
                    new MutationObserver(() => document.getElementById('session-end')?.setAttribute('data-ms-left', '90'))
                      .observe(document, { childList: true, subtree: true })""");
            Page page = form(tab);
            page.waitForFunction("() => document.activeElement.id === 'session-end-button'");
            assertThat(page.locator("#session-end-title")).hasText("Votre session atteint sa durée maximale");
            new KeyboardUser(page).press("Enter");
            assertThat(page.locator("#session-end")).not().isVisible();
            page.waitForTimeout(2_500);
            assertThat(page.locator("#session-end")).not().isVisible();
            tab.later(Duration.ofSeconds(90));
            assertThat(page.locator("#session-end-title")).hasText("Votre session est terminée");
            assertThat(tab.incidents()).isEmpty();
        }
    }
}

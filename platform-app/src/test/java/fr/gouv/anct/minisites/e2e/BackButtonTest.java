package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that Back returns to a form that was rejected, corrected and submitted, without a prompt of the browser. */
@DemoTest
class BackButtonTest {

    /** Selector of the links to the site requests of the signed-in account. */
    private static final String LIST = "a[href='/demande']:visible";

    private static final String SEND = "main form[method=post] button[type=submit]";

    @Test
    void ofAFormOfTheBackOffice() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Dominique Petit");
            tab.open(DemoSite.BACK_OFFICE.resolve("/sites/action-coeur-de-ville/identite"));
            String title = page.locator("#title").inputValue();
            String save = "main form button[value=save]:not([aria-hidden])";
            page.locator("#title").fill("");
            page.locator(save).click();
            assertThat(page.locator("#error-summary")).isVisible();
            page.reload();
            assertThat(page.locator("#error-summary")).isVisible();

            page.locator("#title").fill(title);
            page.locator(save).click();
            assertThat(page.locator("#flash")).isVisible();
            page.goBack();
            assertThat(page.locator("#title")).isVisible();
            assertThat(page.locator("#error-summary")).hasCount(0);
            assertThat(tab.incidents()).isEmpty();
        }
    }

    /** A site request stores the input of each step, valid or not: leaving a step with an error loses nothing. */
    @Test
    void ofAStepOfARequestWithAnError() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            List<String> questions = new ArrayList<>();
            Page page = tab.signIn("Camille Martin");
            page.onDialog(dialog -> questions.add(dialog.type()));
            tab.open(DemoSite.BACK_OFFICE.resolve("/demande"));
            page.locator("main form[action='/demande'] button").click();
            page.locator("#programme-name").fill("ab");
            page.locator("main form button[value=continue]:not([aria-hidden])").click();
            assertThat(page.locator("#error-summary")).isVisible();
            page.locator("#programme-name").click();
            page.locator(LIST).first().click();
            assertThat(page).hasURL(Pattern.compile("/demande$"));
            assertThat(questions).isEmpty();

            page.goBack();
            assertThat(page.locator("#error-summary")).hasCount(0);
            assertThat(page.locator("#programme-name")).hasValue("ab");
            page.locator("#programme-name").fill("abc");
            page.locator(LIST).first().click();
            assertThat(page).hasURL(Pattern.compile("/demande$"));
            assertThat(questions).containsExactly("beforeunload");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    /** Back from its preview returns to the form, after an error and its correction; so does the preview's button. */
    @Test
    void ofATextThatIsPreviewed() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Claude Moreau");
            tab.open(DemoSite.BACK_OFFICE.resolve("/referentiel/textes?texte=cgu"));
            page.locator("#body").fill("De {personne}.");
            page.locator(SEND).click();
            assertThat(page.locator("#error-summary")).isVisible();
            page.locator("#body").fill("Un premier paragraphe.\nUn autre, de {site}.");
            page.locator(SEND).click();
            assertThat(page.locator("main form button[name=confirmed]")).isVisible();
            page.goBack();
            assertThat(page.locator("#body")).hasValue("Un premier paragraphe.\nUn autre, de {site}.");

            page.locator(SEND).click();
            page.locator("main form button[name=edit]").click();
            assertThat(page.locator("#body")).hasValue("Un premier paragraphe.\nUn autre, de {site}.");
            page.locator("main form a").last().click();
            assertThat(page).hasURL(Pattern.compile("/referentiel$"));
            page.goBack();
            assertThat(page.locator("#body")).hasValue("Un premier paragraphe.\nUn autre, de {site}.");
        }
    }

    @Test
    void ofAnEntityThatIsPreviewed() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Claude Moreau");
            tab.open(DemoSite.BACK_OFFICE.resolve("/referentiel/entites"));
            page.locator("#siret").fill("123");
            page.locator("#name").fill("Direction du retour");
            page.locator(SEND).click();
            assertThat(page.locator("#error-summary")).isVisible();
            page.locator("main form a").last().click();
            assertThat(page).hasURL(Pattern.compile("/referentiel$"));
            page.goBack();
            assertThat(page.locator("#siret")).hasValue("123");
            assertThat(page.locator("#name")).hasValue("Direction du retour");
        }
    }

    /** After another account has signed in in this tab, Back shows the form without the input of the first account. */
    @Test
    void ofAFormThatSomebodyElseFilled() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Claude Moreau");
            tab.open(DemoSite.BACK_OFFICE.resolve("/referentiel/entites"));
            page.locator("#siret").fill("123");
            page.locator("#name").fill("Direction confidentielle");
            page.locator(SEND).click();
            assertThat(page.locator("#error-summary")).isVisible();
            page.locator("main form a").last().click();
            assertThat(page).hasURL(Pattern.compile("/referentiel$"));
            tab.forgetSession();
            tab.signIn("Maxime Laurent");
            for (int back = 0; back < 4 && !page.url().endsWith("/referentiel/entites"); back++) {
                page.goBack();
            }
            assertThat(page).hasURL(Pattern.compile("/referentiel/entites$"));
            assertThat(page.locator("#name")).isVisible();
            assertThat(page.locator("#name")).hasValue("");
        }
    }

    @Test
    void ofAContactForm() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            page.locator(SEND).first().click();
            page.waitForURL("**/formulaire/**");
            page.locator("main input[type=text]:visible").all().forEach(field -> field.fill("Ada Lovelace"));
            page.locator("main input[type=email]:visible").all().forEach(field -> field.fill("ada@exemple.fr"));
            page.locator("main textarea:visible").all().forEach(field -> field.fill("Bonjour à tous."));
            page.locator(SEND).first().click();
            page.waitForURL("**/merci/**");
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("/contact$"));
            assertThat(page.locator(SEND).first()).isVisible();
        }
    }

    /** Back shows an empty form once the message was sent, so that it is not sent twice. */
    @Test
    void ofAContactFormThatWasSent() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            page.locator("main input[type=text]:visible").all().forEach(field -> field.fill("Ada Lovelace"));
            page.locator("main input[type=email]").fill("ada@exemple.fr");
            page.locator("main textarea").fill("Un message, une fois.");
            page.locator(SEND).first().click();
            page.waitForURL("**/merci/**");
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("/contact$"));
            assertThat(page.locator("main textarea")).hasValue("");
            assertThat(page.locator("main input[type=email]")).hasValue("");
        }
    }

    @Test
    void ofAContactFormLeftAfterItWasRefusedTwice() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            refuse(page, "Ada");
            refuse(page, "Ada Lovelace");
            page.locator("footer a[href$=mentions-legales]").first().click();
            page.waitForURL("**/mentions-legales");
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("/contact$"));
            assertThat(page.locator("main textarea")).hasValue("Bonjour de Ada Lovelace");
            assertThat(page.locator("main input[type=email]")).hasValue("ada@");
            page.reload();
            assertThat(page.locator("main textarea")).hasValue("Bonjour de Ada Lovelace");
            page.goBack();
            assertThat(page.locator("main textarea")).hasValue("Bonjour de Ada Lovelace");

            page.locator("main input[type=email]").fill("ada@exemple.fr");
            page.locator(SEND).click();
            page.waitForURL("**/merci/**");
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    /** A link to the form, instead of the Back button of the browser, restores the input too. */
    @Test
    void ofAContactFormToWhichALinkLeads() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            assertThat(page.locator("[data-ms-kept]")).isHidden();
            refuse(page, "Ada");
            page.locator("footer a[href$=mentions-legales]").first().click();
            page.waitForURL("**/mentions-legales");
            page.navigate(DemoSite.VITRINE.at("contact").toString());
            assertThat(page.locator("main textarea")).hasValue("Bonjour de Ada");
            assertThat(page.locator("[data-ms-kept]")).containsText("n’a pas encore été envoyé");

            page.locator("[data-ms-kept] button").click();
            assertThat(page.locator("main textarea")).hasValue("");
            assertThat(page.locator("[data-ms-kept]")).isHidden();
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
            page.navigate(DemoSite.VITRINE.at("contact").toString());
            assertThat(page.locator("main textarea")).hasValue("");
        }
    }

    /** Input that was never submitted is restored too; an untouched form stores nothing. */
    @Test
    void ofAContactFormThatWasLeftBeforeItWasSent() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            page.navigate(DemoSite.VITRINE.at("mentions-legales").toString());
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
            page.navigate(DemoSite.VITRINE.at("contact").toString());
            page.locator("main textarea").fill("À moitié écrit");
            page.locator("footer a[href$=mentions-legales]").first().click();
            page.waitForURL("**/mentions-legales");
            page.navigate(DemoSite.VITRINE.at("contact").toString());
            assertThat(page.locator("main textarea")).hasValue("À moitié écrit");
            assertThat(page.locator("[data-ms-kept]")).isVisible();
        }
    }

    @Test
    void ofTheOtherFormOfAPage() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("blocs/formulaires"));
            page.locator("main textarea").first().fill("Dans le premier");
            page.locator(SEND).last().click();
            page.waitForURL("**/formulaire/2/**");
            page.locator("main textarea").fill("Dans le second");
            page.navigate(DemoSite.VITRINE.at("blocs/formulaires").toString());
            assertThat(page.locator("main textarea").first()).hasValue("Dans le premier");
            assertThat(page.locator("main textarea").last()).hasValue("Dans le second");

            page.locator("main form[data-ms-contact] [name=nom]").last().fill("Ada");
            page.locator("main form[data-ms-contact] [name=courriel]").last().fill("ada@exemple.fr");
            page.locator(SEND).last().click();
            page.waitForURL("**/merci/**");
            page.navigate(DemoSite.VITRINE.at("blocs/formulaires").toString());
            assertThat(page.locator("main textarea").first()).hasValue("Dans le premier");
            assertThat(page.locator("main textarea").last()).hasValue("");

            // Goes back to the thanks page, which belongs to the message already sent.
            page.locator("main textarea").last().fill("Un autre message");
            page.goBack();
            page.waitForURL("**/merci/**");
            page.navigate(DemoSite.VITRINE.at("blocs/formulaires").toString());
            assertThat(page.locator("main textarea").last()).hasValue("Un autre message");
        }
    }

    @Test
    void ofAContactFormThatWasEmptied() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            refuse(page, "Ada");
            page.locator("main form[data-ms-contact] .fr-input").all().forEach(field -> field.fill(""));
            page.locator("footer a[href$=mentions-legales]").first().click();
            page.waitForURL("**/mentions-legales");
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("/contact$"));
            assertThat(page.locator("main textarea")).hasValue("");
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    /** The browser under test has no back/forward cache: the event that a restored page receives is dispatched here. */
    @Test
    void ofAContactFormBroughtBackAfterItWasReceived() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            refuse(page, "Ada");
            page.evaluate("() => { sessionStorage.clear();"
                    + " dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }");
            assertThat(page).hasURL(Pattern.compile("/contact$"));
            assertThat(page.locator("main textarea")).hasValue("");
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    private static void refuse(Page page, String name) {
        page.locator("main input[type=text]:visible").all().forEach(field -> field.fill(name));
        page.locator("main input[type=email]").fill("ada@");
        page.locator("main textarea").fill("Bonjour de " + name);
        page.locator(SEND).click();
        assertThat(page.locator("#etape")).isVisible();
        assertThat(page.locator("main textarea")).hasValue("Bonjour de " + name);
    }
}

package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that a page with unsaved input asks before it is left, and that the input outlives the session. */
@DemoTest
class UnsavedFormTest {

    private static final String SITE = "/sites/action-coeur-de-ville";
    private static final String FIELD = "main form[data-ms-guard] :is(input[type=text], textarea):visible";
    private static final String HOME = "header .fr-header__service a, header a[href='/']";
    private static final String CHECK = "main form button[type=submit]:not([name])";

    /** A form, the text typed in its first text field, and the button that shows the form again. */
    private record Shown(String address, String words, String button) {}

    private static final List<Shown> SHOWN_AGAIN = List.of(
            new Shown("/identite", "Un titre", "main form button[value=trial]"),
            new Shown("/identite", "Un autre titre", "main form button[formaction*='#'][name=then]"),
            new Shown("/bandeau", "Un bandeau", "main form button[name=then]"),
            new Shown("/apparence", "Un nom", "main form button[value=trial]"),
            new Shown("/menus/entree?dans=principal&genre=LINK", "Un lien", "main form button[value^=search]"),
            new Shown("/personnes/import", "a.b@exemple.gouv.fr;éditrice", CHECK),
            new Shown("/redirections/import", "/premier-essai-de-liste;https://exemple.gouv.fr/", CHECK));

    private static AtomicInteger questions(Page page) {
        AtomicInteger questions = new AtomicInteger();
        page.onDialog(dialog -> questions.incrementAndGet());
        return questions;
    }

    private static void leave(Page page) {
        page.locator(HOME).first().click();
        assertThat(page).hasURL(DemoSite.BACK_OFFICE.resolve("/").toString());
    }

    private static void showAgain(BrowserTab tab, Shown shown) {
        Page page = tab.open(DemoSite.BACK_OFFICE.resolve(SITE + shown.address()));
        page.locator(FIELD).first().fill(shown.words());
        page.locator(shown.button()).first().click();
        assertThat(page.locator("main[data-ms-posted]")).hasCount(1);
        Stabilisation.await(page);
        assertThat(page.locator(FIELD).first()).hasValue(shown.words());
        assertThat(page.locator("#error-summary")).hasCount(0);
    }

    @Test
    void thatWasShownAgainAsksFirst() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Dominique Petit");
            AtomicInteger questions = questions(page);
            for (Shown shown : SHOWN_AGAIN) {
                showAgain(tab, shown);
                questions.set(0);
                leave(page);
                assertThat(questions).as(shown.address()).hasValue(1);
            }
            page.goBack();
            assertThat(page.locator("#list")).hasValue("/premier-essai-de-liste;https://exemple.gouv.fr/");

            tab.open(DemoSite.BACK_OFFICE.resolve(SITE + "/pages"));
            page.locator("#tree a[href$='/place']").last().click();
            page.locator("#segment").fill("un-essai");
            page.locator("main form button[value=ranks]").click();
            assertThat(page.locator("#segment")).hasValue("un-essai");
            questions.set(0);
            leave(page);
            assertThat(questions).hasValue(1);
        }
    }

    /** A list is imported as it was reported on; a changed list is reported on first. */
    @Test
    void ofAListIsReportedOnAsItIsSent() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Dominique Petit");
            showAgain(tab, SHOWN_AGAIN.getLast());
            AtomicInteger questions = questions(page);
            page.locator("#list")
                    .fill(
                            "/premier-essai-de-liste;https://exemple.gouv.fr/\n/second-essai-de-liste;https://exemple.gouv.fr/");
            page.locator("main form button[formaction$='/envoi']").click();
            assertThat(page.locator("main .fr-text--lead")).containsText("a changé depuis sa vérification");
            assertThat(page.locator("#report tbody tr")).hasCount(2);
            assertThat(page.locator("#list"))
                    .hasValue(
                            "/premier-essai-de-liste;https://exemple.gouv.fr/\n/second-essai-de-liste;https://exemple.gouv.fr/");
            assertThat(questions).hasValue(0);
        }
    }

    @Test
    void thatStandsBesideLinksAsksFirst() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Sasha Bernard");
            AtomicInteger questions = questions(page);
            String pages = SITE + "/pages";
            tab.open(DemoSite.BACK_OFFICE.resolve(pages));
            String draft = page.locator("#tree a[href*='/pages/']").first().getAttribute("href");
            tab.open(DemoSite.BACK_OFFICE.resolve(draft + "/relecteurs"));
            page.locator("#label").fill("Une mairie");
            leave(page);
            assertThat(questions).hasValue(1);
            page.goBack();
            assertThat(page.locator("#label")).hasValue("Une mairie");

            Stabilisation.await(page);
            page.locator(CHECK).first().click();
            Locator link = page.locator("#lien");
            assertThat(link).hasValue(Pattern.compile("/relectures/"));
            assertThat(page.locator("#made")).isFocused();
            String address = link.inputValue();
            questions.set(0);
            leave(page);
            assertThat(questions).as("the form is blank again").hasValue(0);

            page.navigate(address);
            page.locator("#name").fill("Une lectrice");
            page.locator("#text").fill("Bien dit.");
            page.locator("footer a").first().click();
            page.waitForCondition(() -> questions.get() == 1);
        }
    }

    @Test
    void thatWasShownAgainComesBackAfterTheSession() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Dominique Petit");
            showAgain(tab, SHOWN_AGAIN.getFirst());
            tab.later(Duration.ofMinutes(31));
            tab.forgetSession();
            new KeyboardUser(page).press("Enter");
            page.waitForURL("**/connexion?suite=/reprise");
            tab.choose("Dominique Petit");
            assertThat(page.locator("#restored")).containsText("rien n’a été envoyé");
            assertThat(page.locator("#title")).hasValue("Un titre");
        }
    }

    /** Chosen files are uploaded by a script, which needs a session: without one the sign-in follows at once. */
    @Test
    void ofFilesLeadsToTheSignInWhenTheSessionHasEnded() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Sasha Bernard");
            tab.open(DemoSite.BACK_OFFICE.resolve(SITE + "/medias"));
            page.locator("#files")
                    .setInputFiles(
                            new FilePayload("essai.txt", "text/plain", "Un essai".getBytes(StandardCharsets.UTF_8)));
            tab.later(Duration.ofMinutes(31));
            tab.forgetSession();
            new KeyboardUser(page).press("Enter");
            page.waitForURL("**/connexion?suite=*medias");
        }
    }
}

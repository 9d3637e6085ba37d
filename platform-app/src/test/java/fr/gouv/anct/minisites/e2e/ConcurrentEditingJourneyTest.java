package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.e2e.testing.BackOfficeTour;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Checks two users editing one page in real browsers: without a mouse, and with a session that ends during input. */
@DemoTest
class ConcurrentEditingJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final UUID SITE = BlueprintReader.tenantId("action-coeur-de-ville");
    private static final UUID CONTRIBUTOR = UUID.nameUUIDFromBytes("account/CAMILLE".getBytes(StandardCharsets.UTF_8));
    private static final String PERSON = "Camille Martin";
    private static final String PAGES = "/sites/action-coeur-de-ville/pages";
    private static final String SAVE = "main form .ms-save-bar button[value=save]";
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(40_000);

    private final BrowserTab contributor = new BrowserTab(Viewport.DESKTOP);
    private final BrowserTab editor = new BrowserTab(Viewport.DESKTOP);

    @Autowired
    private Memberships memberships;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @BeforeEach
    void prepare() {
        run(memberships.grant(new Membership(SITE, CONTRIBUTOR, Role.CONTRIBUTOR)));
        contributor.signIn(PERSON);
        editor.signIn("Sasha Bernard");
    }

    @AfterEach
    void leave() {
        contributor.close();
        editor.close();
        String ours = "(select id from page where path like '/essai-a-plusieurs%')";
        for (String sql : new String[] {
            "update page set head_revision = null, published_revision = null, published_at = null where id in " + ours,
            "delete from revision where page_id in " + ours,
            "delete from page where id in " + ours
        }) {
            run(database.sql(sql).then());
        }
        run(memberships.remove(CONTRIBUTOR));
    }

    private void run(Mono<?> work) {
        work.as(transaction::transactional)
                .contextWrite(CurrentTenant.with(SITE))
                .block(SOON);
    }

    private static URI at(String path) {
        return DemoSite.BACK_OFFICE.resolve(path);
    }

    /** Creates a page; returns its path in the back office. */
    private String make(Page page, KeyboardUser keyboard, String title) {
        contributor.open(at(PAGES + "/nouvelle"));
        keyboard.reach("#title").write(title);
        keyboard.follow("main form button[type=submit]");
        return URI.create(page.url()).getPath();
    }

    private static void expectFlash(Page page, String words) {
        assertThat(page.locator("#flash")).containsText(words);
    }

    @Test
    void withoutAMouseFromTheFirstWordToAConflictSolved() {
        Page theirs = contributor.page();
        KeyboardUser writing = new KeyboardUser(theirs);
        Page mine = editor.page();
        KeyboardUser deciding = new KeyboardUser(mine);

        String page = make(theirs, writing, "Essai à plusieurs");
        theirs.waitForSelector("#b0 .ms-rich__text");
        writing.reach("#b0 .ms-rich__text").write("Premiers mots.");
        writing.follow("main form button[value=save]");
        expectFlash(theirs, "Le brouillon est enregistré");
        submit(writing, page);
        expectFlash(theirs, "soumise à relecture");

        editor.open(at("/sites/action-coeur-de-ville/relecture"));
        deciding.follow("#waiting a[href*='" + page + "']");
        deciding.follow("main a[href$='/publication/renvoi']");
        deciding.reach("#comment").write("Dites pour qui.");
        deciding.follow("main form button[type=submit]");
        expectFlash(mine, "renvoyée");

        contributor.open(at(page));
        writing.reach("#b0 .ms-rich__text").write("Pour toutes les communes.");
        writing.follow("main form button[value=save]");
        submit(writing, page);

        editor.open(at(page + "/publication"));
        deciding.follow("main a[href*='/publication/programmation']");
        deciding.reach("#day");
        // The order of day and month in a date field is the browser's, not always that of the page.
        mine.locator("#day").fill(LocalDate.now(ParisCalendar.ZONE).plusDays(20).toString());
        deciding.reach("#time").write("10:00");
        deciding.follow("main form button[type=submit]");
        expectFlash(mine, "C’est programmé");

        conflict(page, theirs, writing, deciding);

        editor.open(at(page + "/versions"));
        deciding.follow("main table a[href*='/comparaison?avant=2&apres=3']");
        deciding.follow("main a[href$='/versions/2/reprise']");
        deciding.follow("main form button[type=submit]");
        expectFlash(mine, "La version 2 est reprise");
        editor.open(at(page));
        assertThat(mine.locator("#b0-text")).hasValue("<p>Premiers mots.</p>");
        assertThat(editor.incidents()).isEmpty();
        assertThat(contributor.incidents()).isEmpty();
    }

    private void submit(KeyboardUser writing, String page) {
        contributor.open(at(page + "/publication"));
        writing.follow("main form[action$='/soumission'] button[type=submit]");
    }

    private void conflict(String page, Page theirs, KeyboardUser writing, KeyboardUser deciding) {
        contributor.open(at(page));
        editor.open(at(page));
        deciding.reach("#title").write("Essai à plusieurs, relu");
        deciding.reach("#settings > summary").press("Enter");
        deciding.reach("#description").write("Relue.");
        deciding.follow("main form button[value=save]");

        writing.reach("#title").write("Essai à plusieurs, corrigé");
        writing.reach("#lead").write("Un chapô.");
        writing.follow("main form button[value=save]");
        assertThat(theirs.locator("#conflict")).containsText("Sasha Bernard a enregistré une version");
        assertThat(writing.is("#conflict"))
                .as("what has happened has the focus")
                .isTrue();
        assertThat(theirs).hasTitle(Pattern.compile("^Erreur"));
        assertThat(theirs.locator("#theirs-field-description ~ p ins")).hasText("Relue.");
        assertThat(BackOfficeTour.overflows(theirs)).isFalse();
        writing.follow("button[value=merge]");
        assertThat(writing.is("#error-summary"))
                .as("what is left to choose has the focus")
                .isTrue();
        writing.reach("#error-summary a").press("Enter");
        assertThat(writing.is("#choice-title-1")).isTrue();
        writing.press("Space").press("ArrowDown");
        assertThat(writing.is("#choice-title-2:checked")).isTrue();
        writing.press("ArrowUp");
        writing.follow("button[value=merge]");
        expectFlash(theirs, "réunies");
        assertThat(theirs.locator("#title")).hasValue("Essai à plusieurs, corrigé");
        assertThat(theirs.locator("#description")).hasValue("Relue.");
        assertThat(theirs.locator("#lead")).hasValue("Un chapô.");
    }

    @Test
    @Tag("long")
    void theOneSeesTheOtherAndASessionThatEndsTakesNoWordAway() {
        Page theirs = contributor.page();
        KeyboardUser writing = new KeyboardUser(theirs);
        String page = make(theirs, writing, "Essai à plusieurs");
        assertThat(theirs.locator("#kept")).containsText("gardé au fur et à mesure");
        writing.reach("#lead").write("Ce que j’écris");
        assertThat(theirs.locator("#kept")).containsText("Gardé à");
        assertThat(theirs.locator("#kept")).hasAttribute("role", "status");

        Page mine = editor.open(at(page));
        assertThat(mine.locator("#present")).containsText(PERSON + " modifie cette page depuis");
        assertThat(mine.locator("#lead")).hasValue("");
        assertThat(theirs.locator("#present")).containsText("Sasha Bernard modifie cette page depuis", PATIENTLY);

        contributor.forgetSession();
        theirs.locator("#lead").press("End");
        theirs.keyboard().type(" sans session");
        assertThat(theirs.locator("#kept")).containsText("Votre session est terminée");
        theirs.locator(SAVE).click();
        theirs.waitForURL("**/connexion?suite=/reprise");
        contributor.choose(PERSON);
        expectFlash(theirs, "Votre session était terminée");
        assertThat(theirs.locator("#lead")).hasValue("Ce que j’écris sans session");

        contributor.open(at(page));
        Locator resumed = theirs.locator("#resumed");
        assertThat(resumed).containsText("Voici vos modifications du");
        assertThat(theirs.locator("#lead")).hasValue("Ce que j’écris sans session");
        resumed.getByText("Repartir de la version enregistrée").click();
        expectFlash(theirs, "Vos modifications non enregistrées sont abandonnées");
        assertThat(resumed).hasCount(0);
        assertThat(theirs.locator("#lead")).hasValue("");
        theirs.locator("#flash button").click();
        assertThat(resumed).containsText("Voici vos modifications du");
        assertThat(theirs.locator("#lead")).hasValue("Ce que j’écris sans session");
        theirs.locator(SAVE).click();
        expectFlash(theirs, "Le brouillon est enregistré");
        contributor.open(at(page));
        assertThat(resumed).hasCount(0);
        assertThat(theirs.locator("#lead")).hasValue("Ce que j’écris sans session");
        assertThat(editor.incidents()).isEmpty();
    }

    /** A sign-in gives the browser another CSRF token, which the page that was open before does not have. */
    @Test
    void aSignInInAnotherTabGoesOnKeepingWhatIsTypedInTheOpenEditor() {
        Page theirs = contributor.page();
        String page = make(theirs, new KeyboardUser(theirs), "Essai à plusieurs");
        contributor.forgetSession();
        contributor.signInElsewhere(PERSON);
        theirs.waitForResponse(
                response -> response.url().endsWith("/saisie") && response.ok(),
                () -> theirs.locator("#lead").fill("Après la reconnexion"));
        assertThat(theirs.locator("#kept")).containsText("Gardé à");
        assertThat(theirs.locator("#sign-in-again")).isHidden();

        contributor.forgetSession();
        theirs.locator("#lead").fill("Sans session");
        assertThat(theirs.locator("#kept")).containsText("Votre session est terminée");
        contributor.signInElsewhere(PERSON);
        // By a script: the autosave, which tries again every ten seconds, may have hidden the button.
        theirs.locator("#sign-in-again").evaluate("button => button.click()");
        assertThat(theirs.locator("#kept")).containsText("Gardé à");
        assertThat(theirs.locator("#sign-in-again")).isHidden();
        assertThat(theirs).hasURL(DemoSite.BACK_OFFICE.resolve(page).toString());

        theirs.locator(SAVE).click();
        expectFlash(theirs, "Le brouillon est enregistré");
        assertThat(theirs.locator("#lead")).hasValue("Sans session");
    }

    /** Input typed just before the page is left is stored, without a prompt. */
    @Test
    void whoLeavesInTheMiddleOfAWordFindsItAgain() {
        Page theirs = contributor.page();
        KeyboardUser writing = new KeyboardUser(theirs);
        String page = make(theirs, writing, "Essai à plusieurs");
        theirs.locator("#lead").fill("Un mot");
        theirs.waitForResponse(
                "**/saisie",
                () -> theirs.evaluate(
                        "() => document.getElementById('lead').dispatchEvent(new Event('input', { bubbles: true }))"));
        theirs.locator("#lead").fill("Un mot de plus");
        contributor.open(at(PAGES));
        contributor.open(at(page));
        assertThat(theirs.locator("#lead")).hasValue("Un mot de plus");
    }

    /** A save started by the timer may be aborted when the page is left: it is sent again. */
    @Test
    void whoLeavesWhileWhatWasTypedIsOnItsWayFindsItAgain() {
        Page theirs = contributor.page();
        String page = make(theirs, new KeyboardUser(theirs), "Essai à plusieurs");
        List<Route> sent = new ArrayList<>();
        theirs.route("**/saisie", route -> {
            sent.add(route);
            if (sent.size() > 1) {
                route.resume();
            }
        });
        theirs.waitForRequest("**/saisie", () -> theirs.locator("#lead").fill("Parti avec la page"));
        contributor.open(at(PAGES));
        assertThat(sent).hasSize(2);
        contributor.open(at(page));
        assertThat(theirs.locator("#lead")).hasValue("Parti avec la page");
    }
}

package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/**
 * Checks the tasks of a team that no other test does without a mouse: the library, settings and redirects of a site,
 * ownership and reviewers of a page, the standards of the platform. Restores the initial state.
 */
@DemoTest
@Tag("long")
class TeamKeyboardTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UUID SITE = BlueprintReader.tenantId("cites-educatives");
    private static final String AT = "/sites/cites-educatives";
    private static final String PERSON = "Dominique Petit";
    private static final String SUBMIT = "main form button.fr-btn[type=submit]";
    private static final String SAVE = "main form button[value=save]";
    private static final int YEAR = LocalDate.now(ParisCalendar.ZONE).getYear();

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    private final String database = database();
    private String before = "";
    private BrowserTab tab;
    private Page page;
    private KeyboardUser keyboard;
    private FilePayload chosen = new FilePayload("", "", new byte[0]);

    private static String database() {
        String url = System.getProperty("spring.flyway.url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @BeforeEach
    void come() throws SQLException {
        before = text("select to_jsonb(s)::text from site s where tenant_id = ?", SITE);
        UUID person = accounts.earliest(50)
                .filter(account -> account.name().equals(PERSON))
                .blockFirst(SOON)
                .id();
        inSite(memberships.grant(new Membership(SITE, person, Role.OWNER)));
        tab = new BrowserTab(Viewport.DESKTOP);
        page = tab.signIn(PERSON);
        page.onFileChooser(chooser -> chooser.setFiles(chosen));
        keyboard = new KeyboardUser(page);
    }

    @AfterEach
    void leave() throws SQLException {
        tab.close();
        text("""
            update site s
               set (identity, accent, search, side_menu, cards, tiles, legal, accessibility, notice)
                 = (b.identity, b.accent, b.search, b.side_menu, b.cards, b.tiles, b.legal, b.accessibility, b.notice)
              from jsonb_populate_record(null::site, cast(? as jsonb)) b
             where s.tenant_id = b.tenant_id returning s.tenant_id::text\
            """, before);
        text("delete from redirect where tenant_id = ? and path like '/au-clavier%' returning path", SITE);
    }

    private static void inSite(Mono<?> work) {
        work.contextWrite(CurrentTenant.with(SITE)).block(SOON);
    }

    /** Runs a statement as superuser; returns the first column of the first row, empty when there is none. */
    private String text(String sql, Object parameter) throws SQLException {
        try (Connection connection = PostgresExtension.superuser(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private void open(String path) {
        tab.open(DemoSite.BACK_OFFICE.resolve(path));
    }

    /** Checks that the confirmation is shown and has the focus. */
    private void expectFlash(String words) {
        assertThat(page.locator("#flash")).containsText(words);
        assertThat(keyboard.is("#flash")).as("what was done has the focus").isTrue();
    }

    private void notLost() {
        assertThat(keyboard.is("body")).as("the focus is somewhere").isFalse();
    }

    /** Checks that the error summary has the focus and that its link leads to the field. */
    private void mistakeAt(String field) {
        assertThat(keyboard.is("#error-summary"))
                .as("the mistakes have the focus")
                .isTrue();
        keyboard.reach("#error-summary a[href='#" + field + "']").press("Enter");
        assertThat(keyboard.is("#" + field)).as("its link leads there").isTrue();
    }

    /** Chooses a file: the button opens the file chooser of the browser, whose content is outside the page. */
    private void choose(String field, String name, String type, byte[] bytes) {
        chosen = new FilePayload(name, type, bytes);
        keyboard.reach(field).press("Space");
        page.waitForFunction("field => document.querySelector(field).files.length === 1", field);
        notLost();
    }

    /** Types the sixth of June, in whatever order the browser asks for day and month. */
    private void june(String field, int year) {
        keyboard.reach(field);
        page.keyboard().type("0606" + year);
        assertThat(page.locator(field)).hasValue(year + "-06-06");
    }

    @Test
    void aFileIsAddedDescribedPutAwayReplacedAndDeleted() {
        open(AT + "/medias");
        keyboard.follow("main a[href*='/dossiers/nouveau']");
        keyboard.follow(SUBMIT);
        mistakeAt("name");
        keyboard.write("Au clavier");
        keyboard.follow(SUBMIT);
        expectFlash("est créé");
        String folder = page.url();

        choose("#files", "au-clavier.png", "image/png", TestFiles.image("png", 400, 300));
        keyboard.reach("[data-ms-upload] button[type=submit]").press("Enter");
        Locator lines = page.locator("[data-ms-progress] li");
        assertThat(lines.first()).containsText(Pattern.compile("au-clavier.png\\s+Ajouté"));
        notLost();
        assertThat(page.locator("#media a")).hasCount(1);
        keyboard.follow("#media a");
        String medium = page.url();

        keyboard.reach("#purpose-1").press("Space");
        keyboard.reach("#alt").write("Un clavier sur une table");
        keyboard.follow(SUBMIT);
        expectFlash("La description est enregistrée");
        assertThat(page.locator("#alt")).hasValue("Un clavier sur une table");

        keyboard.follow("main a[href$='/remplacement']");
        choose("#file", "autre.png", "image/png", TestFiles.image("png", 200, 100));
        keyboard.follow(SUBMIT);
        expectFlash("Le fichier est remplacé");
        assertThat(page.url()).as("at the same address").isEqualTo(medium);
        assertThat(page.locator("main")).containsText("200");

        keyboard.follow("main a[href$='/suppression']");
        keyboard.follow(SUBMIT);
        expectFlash("est supprimé");
        tab.open(URI.create(folder));
        keyboard.follow("main a[href*='/dossiers/']:not([href*=nouveau])");
        keyboard.follow("main form[action$='/suppression'] button");
        expectFlash("Au clavier");
        assertThat(tab.incidents()).isEmpty();
    }

    @Test
    void theLookIsTriedAndChosen() {
        open(AT + "/apparence");
        keyboard.reach("#options-2").press("Space");
        keyboard.reach("#accent input:checked");
        keyboard.press("ArrowDown");
        page.frameLocator("#trial iframe")
                .locator("header .fr-header__service-title")
                .waitFor();
        assertThat(keyboard.is("#accent input:checked"))
                .as("the trial takes the focus from nobody")
                .isTrue();
        String accent = (String) page.evaluate("() => document.activeElement.value");
        keyboard.reach("#search-image").write("rien de tel");
        keyboard.press("Enter");
        assertThat(page.locator("[name=results-image]")).hasValue("rien de tel");
        assertThat(page.locator("#flash")).hasCount(0);
        keyboard.follow(SAVE);
        expectFlash("L’apparence est changée");
        assertThat(page.locator("#accent input:checked")).hasValue(accent);
        keyboard.follow("#flash button");
        expectFlash("");
        assertThat(page.locator("#accent input:checked")).not().hasValue(accent);
        assertThat(tab.incidents()).isEmpty();
    }

    @Test
    void theIdentityIsCorrected() {
        open(AT + "/identite");
        keyboard.reach("#title").write(" ");
        keyboard.follow(SAVE);
        mistakeAt("title");
        keyboard.write("Au clavier");
        keyboard.reach("#publicationDirector").write("Ada Lovelace, directrice");
        keyboard.follow(SAVE);
        expectFlash("L’identité est changée");
        assertThat(page.locator("#publicationDirector")).hasValue("Ada Lovelace, directrice");
        assertThat(tab.incidents()).isEmpty();
    }

    @Test
    void anAuditIsRecordedAndCorrectedAndTheContactChanged() {
        open(AT + "/accessibilite");
        keyboard.follow("main a[href$='/audit/nouveau']");
        june("#date", YEAR - 1);
        keyboard.reach("#auditor").write("Cabinet d’essai");
        keyboard.reach("#rate").write("cent");
        keyboard.reach("#nonConformities").write("Un contraste insuffisant");
        keyboard.reach("#exempt").write("Une carte ancienne");
        keyboard.follow(SUBMIT);
        mistakeAt("rate");
        keyboard.write("72,5");
        keyboard.follow(SUBMIT);
        expectFlash("L’audit est enregistré");
        assertThat(page.locator("main .ms-rendering")).containsText("Un contraste insuffisant");
        assertThat(page.locator("main .ms-rendering")).containsText("Une carte ancienne");

        keyboard.follow("main a[href$='/accessibilite/audit']");
        keyboard.reach("#rate").write("80");
        keyboard.follow(SUBMIT);
        expectFlash("L’audit est enregistré");
        assertThat(page.locator("#audits")).containsText("80");

        keyboard.follow("main a[href$='/accessibilite/fiche']");
        keyboard.reach("#contactEmail").write("acces@exemple.gouv.fr");
        keyboard.follow(SUBMIT);
        expectFlash("Le contact et les plans sont enregistrés");
        assertThat(page.locator("main .ms-rendering")).containsText("acces@exemple.gouv.fr");
        assertThat(tab.incidents()).isEmpty();
    }

    @Test
    void aNoticeIsTriedPutUpAndTakenAway() {
        open(AT + "/bandeau");
        keyboard.reach("input[name=kind]:checked").press("ArrowDown");
        keyboard.reach("#title").write("Essai au clavier");
        june("#from-day", YEAR - 1);
        june("#until-day", YEAR + 1);
        keyboard.follow("main form button[value=preview]");
        assertThat(page.locator("main .fr-notice")).containsText("Essai au clavier");
        keyboard.follow("main form button.fr-btn:not([name])");
        expectFlash("Le bandeau est enregistré");
        keyboard.follow("main a[href$='/retrait']");
        keyboard.follow(SUBMIT);
        expectFlash("Le bandeau est retiré");
        assertThat(page.locator("main .fr-notice")).hasCount(0);
        assertThat(tab.incidents()).isEmpty();
    }

    @Test
    void redirectsAreMadeBroughtInAndRemoved() {
        open(AT + "/redirections");
        keyboard.follow("main a[href$='/redirections/nouvelle']");
        keyboard.reach("#from").write("/au-clavier");
        keyboard.reach("#to").write("http://exemple.fr/");
        keyboard.follow(SUBMIT);
        mistakeAt("to");
        keyboard.write("https://exemple.gouv.fr/");
        keyboard.follow(SUBMIT);
        expectFlash("La redirection est créée");

        keyboard.follow("main a[href$='/redirections/import']");
        choose(
                "#file",
                "redirections.csv",
                "text/csv",
                "/au-clavier-2;https://exemple.gouv.fr/\n/au-clavier-3;/nulle-part\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#list")).hasValue(Pattern.compile("/au-clavier-2"));
        assertThat(keyboard.is("#list"))
                .as("what was chosen is there to be read")
                .isTrue();
        keyboard.follow("main form:has(#list) button[type=submit]");
        assertThat(page.locator("#report")).containsText("/au-clavier-2");
        keyboard.follow("main button[formaction$='/envoi']");
        assertThat(page.locator("#report")).containsText("/au-clavier-3");

        open(AT + "/redirections");
        keyboard.reach("#filter-mots").write("au-clavier-2");
        keyboard.follow("main form[role=search] button");
        keyboard.follow("#redirects tbody a");
        keyboard.follow("main a[href$='/suppression']");
        keyboard.follow(SUBMIT);
        expectFlash("La redirection est supprimée");
        assertThat(tab.incidents()).isEmpty();
    }

    @Test
    void anArticleIsTaggedSeenToAndReadByWhoHasItsLink() throws SQLException {
        try {
            open("/sites/action-coeur-de-ville/actualites/nouvelle");
            keyboard.reach("#title").write("Essai au clavier");
            keyboard.follow(SUBMIT);
            keyboard.reach("#settings > summary").press("Enter");
            keyboard.reach("#tags").write("Clavier");
            keyboard.follow(SAVE);
            assertThat(page.locator("#flash")).containsText("Le brouillon est enregistré");
            assertThat(keyboard.is(SAVE)).as("the focus stays where it was").isTrue();
            assertThat(page.locator("#tags")).hasValue(Pattern.compile("Clavier"));

            keyboard.follow("nav a[href$='/suivi']");
            keyboard.reach("#owner").press("ArrowDown");
            june("#reviewOn", YEAR + 1);
            keyboard.follow("main form button[value=keep]");
            expectFlash("Le suivi est enregistré");
            assertThat(page.locator("#owner")).not().hasValue("");

            keyboard.follow("nav a[href$='/relecteurs']");
            keyboard.reach("#label").write("Une mairie");
            keyboard.follow(SUBMIT);
            Locator link = page.locator("#lien");
            assertThat(link).hasValue(Pattern.compile("/relectures/"));
            tab.open(URI.create(link.inputValue()));
            keyboard.reach("#name").write("Une lectrice");
            keyboard.reach("#text").write("Bien dit.");
            keyboard.follow(SUBMIT);
            assertThat(page.locator("#thanks")).containsText("Merci, votre commentaire est envoyé");
            assertThat(page.locator("#thanks")).isFocused();
        } finally {
            for (String sql : new String[] {
                "delete from preview_comment where page_id in ",
                "delete from preview_link where page_id in ",
                "delete from working_copy where page_id in ",
                "delete from page_presence where page_id in ",
                "update page set head_revision = null where id in ",
                "delete from revision where page_id in ",
                "delete from page where id in "
            }) {
                text(sql + "(select id from page where path like ?) returning tenant_id::text", "/%/essai-au-clavier");
            }
        }
        assertThat(tab.incidents()).isEmpty();
    }

    @Test
    void theStandardsOfThePlatformAreChanged() throws SQLException {
        String texts = text("select coalesce(jsonb_agg(t)::text, '[]') from standard_text t where path <> ?", "");
        try {
            page = tab.signIn("Claude Moreau");
            open("/sites");
            keyboard.reach("#filter-mots").write("Cités");
            keyboard.follow("main form[role=search] button");
            assertThat(page.locator("main table")).containsText("Cités éducatives");

            open("/referentiel");
            keyboard.follow("main a.fr-btn[href$='/referentiel/entites']");
            keyboard.reach("#siret").write("123");
            keyboard.reach("#name").write("Direction du clavier");
            keyboard.reach("#address").write("1, rue des Touches");
            keyboard.reach("#phone").write("01 23 45 67 89");
            keyboard.follow(SUBMIT);
            mistakeAt("siret");
            keyboard.write("99999999900017");
            keyboard.follow(SUBMIT);
            keyboard.follow("main form button[name=confirmed]");
            expectFlash("Le changement est appliqué");
            assertThat(page.locator("main")).containsText("Direction du clavier");

            keyboard.follow("main a[href*='/referentiel/textes']");
            keyboard.reach("#body").write("Un texte écrit au clavier.");
            keyboard.follow(SUBMIT);
            assertThat(page.locator("main table tbody tr")).not().hasCount(0);
            keyboard.follow("main form button[name=confirmed]");
            expectFlash("Le changement est appliqué");

            keyboard.follow("main a[href$='/referentiel/hotes']");
            keyboard.reach("#hosts").press("Control+End");
            page.keyboard().type("\nplayer.clavier.example");
            keyboard.follow(SUBMIT);
            expectFlash("");
            assertThat(page.locator("main")).containsText("player.clavier.example");
        } finally {
            text("delete from entity where siret = ? returning siret", "99999999900017");
            text("delete from standard_text where path <> ? returning path", "");
            text("""
                insert into standard_text select * from jsonb_populate_recordset(null::standard_text, cast(? as jsonb))
                returning path\
                """, texts);
            text("delete from embed_host where host = ? returning host", "player.clavier.example");
        }
        assertThat(tab.incidents()).isEmpty();
    }
}

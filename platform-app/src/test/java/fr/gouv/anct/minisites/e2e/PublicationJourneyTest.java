package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Checks the life of a page in real browsers, and that at each point visitors see exactly the published revision. */
@DemoTest
class PublicationJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final UUID SITE = BlueprintReader.tenantId("action-coeur-de-ville");
    private static final UUID CONTRIBUTOR = UUID.nameUUIDFromBytes("account/CAMILLE".getBytes(StandardCharsets.UTF_8));
    private static final String PATH = "essai-de-publication";

    private final UUID page = UUID.randomUUID();
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
        run(database.sql("insert into page (tenant_id, id, kind, path) values (:site, :page, 'page', '/" + PATH + "')")
                .bind("site", SITE)
                .bind("page", page)
                .then());
        contributor.signIn("Camille Martin");
        editor.signIn("Sasha Bernard");
    }

    @AfterEach
    void leave() {
        contributor.close();
        editor.close();
        String ours = "(select id from page where path like '%/" + PATH + "%')";
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

    /** Writes a revision as the form of the page's content does. */
    private void write(String words) {
        run(database.sql("""
            with written as (
                insert into revision (tenant_id, id, page_id, number, title, description, body, author, author_id)
                select :site, gen_random_uuid(), :page,
                       (select coalesce(max(number), 0) + 1 from revision where page_id = :page),
                       'Essai de publication', 'Description',
                       jsonb_build_array(jsonb_build_object(
                           'type', 'paragraph', 'version', 1, 'text', '<p>' || :words || '</p>')),
                       'Camille Martin', :author
                returning id)
            update page set head_revision = written.id from written where page.id = :page
            """)
                .bind("site", SITE)
                .bind("page", page)
                .bind("words", words)
                .bind("author", CONTRIBUTOR)
                .then());
    }

    /** Makes the schedule due now, in its row and in its job. */
    private void theMomentComes() {
        theMomentComes(page);
    }

    private void theMomentComes(UUID due) {
        run(database.sql("update schedule set due_at = now() where page_id = :page and outcome is null")
                .bind("page", due)
                .then());
        run(database.sql("update scheduled_tasks set execution_time = now() where task_instance like :tenant")
                .bind("tenant", SITE + ":%")
                .then());
    }

    private static URI visited() {
        return DemoSite.ACTION_COEUR_DE_VILLE.at(PATH);
    }

    private static void visitorsSeeNothing() {
        assertThat(DemoVisitor.get(visited()).status()).isEqualTo(404);
    }

    private static void visitorsSee(String words) {
        Eventually.until(SOON, words, () -> DemoVisitor.get(visited()).text().contains(words));
    }

    private Page open(BrowserTab tab, String screen) {
        return tab.open(DemoSite.BACK_OFFICE.resolve("/sites/action-coeur-de-ville/pages/" + page + screen));
    }

    private static void expectFlash(Page shown, String words) {
        assertThat(shown.locator("#flash")).containsText(words);
    }

    @Test
    void submittedSentBackCorrectedScheduledOnlineAndTakenUpAgain() {
        write("Premiers mots.");
        Page theirs = open(contributor, "/publication");
        theirs.locator("#note").fill("Une première version.");
        theirs.getByText("Soumettre à relecture").click();
        expectFlash(theirs, "soumise à relecture");
        visitorsSeeNothing();

        Page mine = editor.open(DemoSite.BACK_OFFICE.resolve("/sites/action-coeur-de-ville/relecture"));
        mine.locator("#waiting a")
                .filter(new Locator.FilterOptions().setHasText("Essai"))
                .click();
        assertThat(mine.locator("main")).containsText("Une première version.");
        mine.getByText("Renvoyer avec un commentaire").click();
        mine.locator("#comment").fill("Dites pour qui.");
        mine.getByText("Renvoyer la version").click();
        expectFlash(mine, "renvoyée");
        visitorsSeeNothing();

        theirs = open(contributor, "/publication");
        assertThat(theirs.locator("main")).containsText("Dites pour qui.");
        write("Pour toutes les communes.");
        theirs = open(contributor, "/publication");
        theirs.getByText("Soumettre à relecture").click();
        expectFlash(theirs, "soumise");

        looksAtTheDraft();
        visitorsSeeNothing();

        mine = open(editor, "/publication");
        mine.getByText("Programmer la publication").click();
        mine.locator("#day").fill(LocalDate.now(ParisCalendar.ZONE).plusDays(3).toString());
        mine.locator("#time").fill("10:00");
        mine.locator("main form button[type=submit]").click();
        expectFlash(mine, "C’est programmé");
        visitorsSeeNothing();
        theMomentComes();
        visitorsSee("Pour toutes les communes.");

        write("Pour toutes les communes de France.");
        assertThat(DemoVisitor.get(visited()).text()).doesNotContain("de France");
        mine = open(editor, "/publication");
        mine.getByText("Publier la version 3 maintenant").click();
        expectFlash(mine, "publiée");
        visitorsSee("Pour toutes les communes de France.");

        mine = open(editor, "/versions/comparaison?avant=2&apres=3");
        assertThat(mine.locator("main ins")).hasText("communes de France.");
        mine.getByText("Reprendre la version 2").click();
        mine.locator("main form button[type=submit]").click();
        expectFlash(mine, "La version 2 est reprise");
        assertThat(DemoVisitor.get(visited()).text()).contains("de France");
        mine = open(editor, "/publication");
        mine.getByText("Publier la version 4 maintenant").click();
        expectFlash(mine, "publiée");
        Eventually.until(
                SOON, "the old words", () -> !DemoVisitor.get(visited()).text().contains("de France"));
        visitorsSee("Pour toutes les communes.");
        assertThat(editor.incidents()).isEmpty();
        assertThat(contributor.incidents()).isEmpty();
    }

    private static boolean named(String address, String words) {
        return DemoVisitor.get(DemoSite.ACTION_COEUR_DE_VILLE.at(address))
                .text()
                .contains(words);
    }

    /** Checks that visitors find the article in its list, under its tags only, in the feed and at its URL, or not. */
    private static void visitorsFindTheArticle(String title, boolean found) {
        List<String> places = List.of(
                "actualites",
                "actualites?etiquette=essai+du+soir",
                "actualites?etiquette=" + URLEncoder.encode("éclairage", StandardCharsets.UTF_8),
                "flux.atom");
        Eventually.until(
                SOON,
                title + " found: " + found,
                () -> places.stream().allMatch(place -> named(place, title) == found));
        assertThat(named("actualites?etiquette=aucune-autre", title)).isFalse();
        assertThat(DemoVisitor.get(DemoSite.ACTION_COEUR_DE_VILLE.at("actualites/" + PATH + "-en-ligne"))
                        .status())
                .isEqualTo(found ? 200 : 404);
    }

    private Page at(BrowserTab tab, String article, String screen) {
        return tab.open(DemoSite.BACK_OFFICE.resolve(article + screen));
    }

    @Test
    void anArticleAppearsInItsListUnderItsTagsAndInTheFeedAtItsMoment() {
        String title = "Essai de publication en ligne";
        Page theirs =
                contributor.open(DemoSite.BACK_OFFICE.resolve("/sites/action-coeur-de-ville/actualites/nouvelle"));
        theirs.locator("#title").fill(title);
        theirs.locator("#date").fill(LocalDate.now(ParisCalendar.ZONE).toString());
        theirs.locator("main form button[type=submit]").click();
        expectFlash(theirs, "Le brouillon est créé");
        String article = URI.create(theirs.url()).getPath();
        theirs.locator("#lead").fill("Une nouvelle du soir.");
        theirs.locator("#settings > summary").click();
        theirs.locator("#tags").fill("essai du soir, éclairage");
        theirs.locator("#b0 .ms-rich__text").fill("Ce soir, on éclaire.");
        theirs.locator(".ms-save-bar button[value=save]").click();
        expectFlash(theirs, "Le brouillon est enregistré");
        visitorsFindTheArticle(title, false);

        theirs = at(contributor, article, "/publication");
        theirs.getByText("Soumettre à relecture").click();
        expectFlash(theirs, "soumise à relecture");
        visitorsFindTheArticle(title, false);

        Page mine = at(editor, article, "/publication");
        mine.getByText("Programmer la publication").click();
        mine.locator("#day").fill(LocalDate.now(ParisCalendar.ZONE).plusDays(3).toString());
        mine.locator("#time").fill("18:30");
        mine.locator("main form button[type=submit]").click();
        expectFlash(mine, "C’est programmé");
        visitorsFindTheArticle(title, false);
        theMomentComes(UUID.fromString(article.substring(article.lastIndexOf('/') + 1)));
        visitorsFindTheArticle(title, true);

        theirs = at(contributor, article, "");
        theirs.locator("#title").fill(title + ", et plus encore");
        theirs.locator("#settings > summary").click();
        theirs.locator("#tags").fill("éclairage");
        theirs.locator(".ms-save-bar button[value=save]").click();
        expectFlash(theirs, "La version publiée ne change pas");
        assertThat(named("actualites", "plus encore")).isFalse();
        visitorsFindTheArticle(title, true);

        at(editor, article, "/publication/retrait");
        editor.page().locator("main form button[type=submit]").click();
        expectFlash(editor.page(), "Le retrait est fait");
        visitorsFindTheArticle(title, false);
        assertThat(editor.incidents()).isEmpty();
        assertThat(contributor.incidents()).isEmpty();
    }

    /** Checks the draft in its frame, served from an origin of its own, as narrow as a phone and dark. */
    private void looksAtTheDraft() {
        editor.goingTo(DemoSite.on("apercu.localhost", "/"));
        editor.go(DemoSite.BACK_OFFICE.resolve(
                "/sites/action-coeur-de-ville/pages/" + page + "/apercu?ecran=telephone&couleurs=sombre"));
        Page preview = editor.page();
        assertThat(editor.incidents()).isEmpty();
        FrameLocator frame = preview.frameLocator("iframe");
        assertThat(frame.locator("main")).containsText("Pour toutes les communes.");
        assertThat(frame.locator("html")).hasAttribute("data-fr-theme", "dark");
        assertThat(preview.locator("iframe").boundingBox().width).isLessThan(380);
    }
}

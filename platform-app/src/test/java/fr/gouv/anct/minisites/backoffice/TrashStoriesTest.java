package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Checks the trash: a page put there disappears for visitors at once, and can be restored as long as it is in the
 * trash.
 */
@DemoTest
class TrashStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Sites sites;

    @Autowired
    private List<RecurringJob> jobs;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private BackOfficeUser contributor;
    private UUID home;
    private UUID branch;
    private UUID leaf;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        home = site.draft("/", "Accueil", "Bienvenue");
        branch = site.draft("/branche", "Branche", "Première");
        leaf = site.draft("/branche/feuille", "Feuille", "Seconde");
        under(branch, home);
        under(leaf, branch);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private void under(UUID page, UUID parent) {
        ApplicationDatabase.change(
                "update page set parent_id = ? where tenant_id = ? and id = ?", parent, site.id, page);
    }

    private String page(UUID page) {
        return site.at + "/pages/" + page;
    }

    private String discarded(UUID page) {
        return site.at + "/corbeille/" + page;
    }

    private void publish(UUID page) {
        TestResponse done = editor.post(
                page(page) + "/publication/mise-en-ligne",
                "revision",
                site.head(page).toString());
        assertThat(done.status()).isEqualTo(303);
    }

    private void answers(String path, int status) {
        Eventually.until(
                SOON,
                path + " " + status,
                () -> BackOfficeUser.anyone()
                                .ask("GET", site.slug + ".localhost", path)
                                .status()
                        == status);
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private static TestResponse push(BackOfficeUser user, Element form) {
        List<String> fields = new ArrayList<>();
        form.select("input[name]:not([name=_csrf])").forEach(field -> {
            fields.add(field.attr("name"));
            fields.add(field.val());
        });
        return user.post(form.attr("action"), fields.toArray(String[]::new));
    }

    private void discard(BackOfficeUser user, UUID page) {
        TestResponse done = user.post(page(page) + "/suppression");
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("location")).endsWith("/pages");
    }

    @Test
    void aFieldShowsTheTitleOfAPageInTheTrashAndKeepsItsReference() {
        UUID citing = site.draft("/citation", "Qui en parle", "Bonjour");
        site.write(
                citing,
                "Qui en parle",
                Map.of(
                        "type",
                        "buttons",
                        "version",
                        2,
                        "size",
                        "MEDIUM",
                        "layout",
                        "LEFT",
                        "buttons",
                        List.of(Map.of("label", "Lire la suite", "link", "page:" + leaf, "style", "PRIMARY"))));
        discard(editor, leaf);
        Document form = open(editor, page(citing));
        assertThat(form.select("[name=b0-buttons-0-link]").val()).isEqualTo("Feuille (dans la corbeille)");
        TestResponse saved =
                editor.post(page(citing), PageStoriesTest.filled(form, "title", "Qui en parle encore", "then", "save"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select title || ' ' || body::text from revision where tenant_id = ? and id = ?",
                        site.id,
                        site.head(citing)))
                .singleElement()
                .asString()
                .contains("Qui en parle encore", "page:" + leaf);
    }

    @Test
    void aBranchGoesWithAWarningAndComesBackAsItWas() {
        publish(branch);
        publish(leaf);
        answers("/branche/feuille", 200);
        site.draft("/citation", "Qui en parle", "Voir <a href=\"page:" + leaf + "\">la feuille</a>");
        ApplicationDatabase.change(
                "insert into redirect (tenant_id, path, page_id) values (?, '/vieille-adresse', ?)", site.id, branch);

        assertThat(contributor.get(page(branch) + "/suppression").header("location"))
                .as("visitors see it: a contributor may not")
                .endsWith("/place");
        contributor.post(page(branch) + "/suppression");
        answers("/branche", 200);
        String asked =
                open(editor, page(branch) + "/suppression").select("main").text();
        assertThat(asked)
                .contains("« Feuille » (/branche/feuille)", "les visiteurs ne verront plus 2 pages publiées")
                .contains("La page « Qui en parle » contient un lien", "La redirection /vieille-adresse");

        discard(editor, branch);

        answers("/branche", 404);
        answers("/branche/feuille", 404);
        answers("/vieille-adresse", 404);
        Document told = open(editor, site.at + "/pages");
        assertThat(told.select("#flash").text()).contains("« Branche » est à la corbeille", "2 pages en tout");
        assertThat(told.select("#tree code").eachText()).containsExactly("/", "/citation");
        TestResponse gone = editor.get(page(leaf));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(Jsoup.parse(gone.text()).select("#notice").text()).contains("a mis cette page à la corbeille");

        TestResponse back = push(editor, told.selectFirst("#flash form"));
        assertThat(back.status()).isEqualTo(303);
        assertThat(open(editor, back.header("location")).select("#flash").text())
                .contains("Elle est comme avant, à l’adresse /branche");
        answers("/branche", 200);
        answers("/branche/feuille", 200);
        answers("/vieille-adresse", 301);
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action like 'page.%' order by id",
                        site.id))
                .containsExactly("page.discarded", "page.restored");
    }

    @Test
    void aPageComesBackElsewhereWhenItsPlaceIsTakenOrGone() {
        publish(branch);
        discard(editor, branch);
        Document trash = open(contributor, site.at + "/corbeille");
        assertThat(trash.select("#trash tbody tr").text())
                .contains("Branche", "Avec la page placée dessous", "/branche");
        assertThat(trash.text()).doesNotContain("Feuille").doesNotContain("Effacer");
        site.draft("/branche", "Une autre", "Ici");

        Document form = open(contributor, discarded(branch));
        assertThat(form.select("#segment").val()).isEqualTo("branche");
        assertThat(form.select("#segment-messages").text()).contains("déjà cette adresse", "branche-2");
        assertThat(contributor
                        .post(discarded(branch), "segment", "branche", "parent", "/")
                        .status())
                .isEqualTo(422);
        TestResponse restored = contributor.post(discarded(branch), "segment", "branche-2", "parent", "/");
        assertThat(restored.status()).as(restored.text()).isEqualTo(303);
        Document page = open(contributor, restored.header("location"));
        assertThat(page.select("#flash").text()).contains("C’est un brouillon, à l’adresse /branche-2");
        assertThat(page.select(".ms-page-head").text()).contains("Brouillon");
        assertThat(open(contributor, page(leaf)).select(".ms-page-head").text()).contains("/branche-2/feuille");
        answers("/branche-2", 404);

        discard(contributor, leaf);
        discard(contributor, branch);
        Document orphan = open(contributor, discarded(leaf));
        assertThat(orphan.select("#parent option[selected]").val()).isEqualTo("/");
        assertThat(orphan.select("#parent-messages").text()).contains("n’est plus là");
        assertThat(contributor
                        .post(discarded(leaf), "segment", "feuille", "parent", "/nulle-part")
                        .status())
                .isEqualTo(422);
        assertThat(contributor
                        .post(discarded(leaf), "segment", "feuille", "parent", "/")
                        .status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select path from page where tenant_id = ? and trashed_at is null order by path", site.id))
                .containsExactly("/", "/branche", "/feuille");
    }

    /** Statements time out after 15 seconds: no page is compared with each revision of the site. */
    @Test
    void aPageOfALargeSiteIsThrownAwayToo() {
        ApplicationDatabase.changeWithoutTriggers("""
            insert into page (tenant_id, id, kind, path)
            select ?, gen_random_uuid(), 'page', '/nombreuse-' || n from generate_series(1, 3000) n\
            """, site.id);
        ApplicationDatabase.changeWithoutTriggers("""
            insert into revision (tenant_id, id, page_id, number, title, description, tags, body, author)
            select p.tenant_id, gen_random_uuid(), p.id, n, 'Page', '', '{}', '[{"type": "paragraph", "version": 1, "text":
                   "<p><a href=\\"page:018f0000-0000-7000-8000-000000000000\\">Lire</a></p>"}]', 'test'
              from page p, generate_series(1, 5) n where p.tenant_id = ? and p.path like '/nombreuse-%'\
            """, site.id);
        ApplicationDatabase.changeWithoutTriggers("""
            update page p set head_revision = (select r.id from revision r where r.page_id = p.id and r.number = 5),
                              published_revision = (select r.id from revision r where r.page_id = p.id and r.number = 3)
             where p.tenant_id = ? and p.path like '/nombreuse-%'\
            """, site.id);
        assertThat(open(editor, page(branch) + "/suppression").select("main").text())
                .contains("Branche");
        publish(branch);
        assertThat(open(editor, page(branch) + "/publication/retrait").select("main form"))
                .isNotEmpty();
    }

    /** A user saves a page that a colleague has moved to the trash meanwhile: no input is lost. */
    @Test
    void whatIsTypedWhileAPageGoesToTheTrashIsKeptAndGoesOnOnceItIsBack() {
        Document form = open(contributor, page(branch));
        String asked =
                open(editor, page(branch) + "/suppression").select("main").text();
        assertThat(asked)
                .as("who throws a page away is told who is writing it")
                .containsPattern("Personne contributor.* a ouvert « Branche » dans l’éditeur à");
        assertThat(open(editor, page(home) + "/place").text()).doesNotContain("dans l’éditeur à");
        discard(editor, branch);

        TestResponse kept = contributor.post(
                page(branch) + "/saisie", PageStoriesTest.filled(form, "lead", "Gardé dans la corbeille"));
        assertThat(kept.status()).as("the script goes on keeping").isEqualTo(200);
        assertThat(kept.text()).contains("Gardé à", "a mis cette page à la corbeille", "/corbeille/" + branch);
        assertThat(contributor.post(page(branch) + "/presence").text()).contains("a mis cette page à la corbeille");

        TestResponse saved = contributor.post(
                page(branch), PageStoriesTest.filled(form, "lead", "Tapé après la suppression", "then", "save"));
        assertThat(saved.status()).isEqualTo(409);
        Document told = Jsoup.parse(saved.text());
        assertThat(told.select("#notice").text())
                .containsPattern("Personne editor.* a mis cette page à la corbeille le")
                .contains("Ce que vous avez écrit est gardé");
        assertThat(told.select("#lead").val()).isEqualTo("Tapé après la suppression");
        assertThat(told.select("main button[value=save], #kept")).isEmpty();
        assertThat(told.select("#notice a").attr("href")).isEqualTo(discarded(branch));
        TestResponse other = contributor.get(page(branch) + "/publication");
        assertThat(other.status()).isEqualTo(303);
        assertThat(other.header("location"))
                .as("each of its screens leads there")
                .endsWith(page(branch));
        assertThat(Jsoup.parse(contributor.get(page(branch)).text())
                        .select("#lead")
                        .val())
                .isEqualTo("Tapé après la suppression");
        assertThat(open(editor, site.at + "/corbeille")
                        .select("#trash tbody tr")
                        .text())
                .as("by whom")
                .contains("Personne editor");

        TestResponse back = contributor.post(discarded(branch), "segment", "branche", "parent", "/");
        Document resumed = open(contributor, back.header("location"));
        assertThat(resumed.select("#resumed")).isNotEmpty();
        assertThat(resumed.select("#lead").val()).isEqualTo("Tapé après la suppression");
    }

    @Test
    void whoDoesNotPublishThrowsNothingAwayThatIsToComeOut() {
        assertThat(editor.post(
                                page(leaf) + "/publication/programmation",
                                "revision",
                                site.head(leaf).toString(),
                                "day",
                                LocalDate.now(ParisCalendar.ZONE).plusDays(3).toString(),
                                "time",
                                "10:00")
                        .status())
                .isEqualTo(303);
        for (UUID page : List.of(leaf, branch)) {
            TestResponse refused = contributor.get(page(page) + "/suppression");
            assertThat(refused.header("location")).endsWith("/place");
            assertThat(open(contributor, refused.header("location"))
                            .select("#flash")
                            .text())
                    .contains("est programmé", "seule une personne qui publie");
            assertThat(contributor.post(page(page) + "/suppression").header("location"))
                    .endsWith("/place");
        }
        assertThat(ApplicationDatabase.count(
                        "select count(*) from page where tenant_id = ? and trashed_at is not null", site.id))
                .isZero();
        assertThat(open(editor, page(branch) + "/suppression").select("main").text())
                .containsIgnoringCase("ce qui est programmé");
        discard(editor, branch);
    }

    @Test
    void whatIsEndedForGoodLeavesNothing() {
        publish(branch);
        site.save(branch, "Branche", "Encore");
        discard(editor, leaf);
        discard(editor, branch);
        assertThat(contributor.get(discarded(branch) + "/effacement").status()).isEqualTo(403);
        assertThat(open(editor, discarded(branch) + "/effacement")
                        .select("main")
                        .text())
                .contains("pour toujours");

        assertThat(editor.post(discarded(branch) + "/effacement").status()).isEqualTo(303);

        assertThat(ApplicationDatabase.count("select count(*) from page where id = ?", branch))
                .isZero();
        assertThat(ApplicationDatabase.count("select count(*) from revision where page_id = ?", branch))
                .isZero();
        assertThat(open(editor, site.at + "/corbeille").select("#trash tbody tr"))
                .as("what was thrown away before is still there")
                .hasSize(1);
        assertThat(editor.get(discarded(branch)).status()).isEqualTo(404);
        assertThat(open(editor, discarded(leaf)).select("#parent-messages").text())
                .as("it stands under the home page now")
                .isEmpty();
    }

    @Test
    void emptyingItSaysWhatIsLostAndSparesWhatCameLater() {
        assertThat(open(editor, site.at + "/corbeille").select("main a[href$=/effacement]"))
                .as("nothing to empty")
                .isEmpty();
        publish(leaf);
        site.save(branch, "Branche", "Encore");
        accounts.comment(leaf, accounts.link(leaf));
        discard(editor, branch);
        String emptying = site.at + "/corbeille/effacement";
        assertThat(open(contributor, site.at + "/corbeille").select("a[href='" + emptying + "']"))
                .isEmpty();
        assertThat(contributor.post(emptying).status()).isEqualTo(403);

        Document asked = open(editor, emptying);
        assertThat(asked.select("main").text())
                .contains("Les 2 pages de la corbeille sont effacées pour toujours")
                .contains("L’une d’elles était vue des visiteurs", "Leurs 3 versions", "Un commentaire de relecture")
                .contains("Personne ne pourra les restaurer")
                .contains("Effacer ces 2 pages");
        assertThat(open(editor, site.at + "/corbeille").select("a[href='" + emptying + "']"))
                .hasSize(1);
        UUID later = site.draft("/plus-tard", "Plus tard", "Ici");
        discard(contributor, later);
        assertThat(editor.post(emptying).status())
                .as("what is lost was not seen")
                .isEqualTo(409);

        TestResponse done = push(editor, asked.selectFirst("main form[action='" + emptying + "']"));

        assertThat(done.status()).isEqualTo(303);
        Document left = open(editor, done.header("location"));
        assertThat(left.select("#flash").text()).contains("2 pages sont effacées");
        assertThat(left.select("#trash tbody tr").text()).contains("Plus tard");
        assertThat(ApplicationDatabase.texts("select path from page where tenant_id = ? order by path", site.id))
                .containsExactly("/", "/plus-tard");
        assertThat(ApplicationDatabase.count("select count(*) from preview_comment where page_id = ?", leaf))
                .isZero();
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'count' from audit_event where tenant_id = ? and action ="
                                + " 'page.trash-emptied'",
                        site.id))
                .containsExactly("2");
    }

    @Test
    void emptyingItOfOnePageSpeaksOfOne() {
        publish(leaf);
        accounts.comment(leaf, accounts.link(leaf));
        discard(editor, leaf);
        String emptying = site.at + "/corbeille/effacement";
        assertThat(open(editor, emptying).select("main li").eachText())
                .contains(
                        "Elle était vue des visiteurs quand elle a été supprimée.",
                        "Sa seule version est effacée.",
                        "Un commentaire de relecture est effacé avec elle.",
                        "Personne ne pourra la restaurer.");
        assertThat(open(editor, emptying).select("main").text()).contains("La page de la corbeille est effacée");
    }

    @Test
    void afterThirtyDaysItIsEndedByItself() {
        discard(editor, leaf);
        ApplicationDatabase.change("update page set trashed_at = now() - interval '29 days' where id = ?", leaf);
        discard(editor, branch);
        RecurringJob clearing = jobs.stream()
                .filter(job -> job.name().equals("trash-clearing"))
                .findFirst()
                .orElseThrow();
        clearing.run().block(SOON);
        assertThat(ApplicationDatabase.count("select count(*) from page where id in (?, ?)", leaf, branch))
                .isEqualTo(2);

        ApplicationDatabase.change(
                "update page set trashed_at = now() - interval '31 days' where id in (?, ?)", leaf, branch);
        clearing.run().block(SOON);
        clearing.run().block(SOON);

        assertThat(ApplicationDatabase.count("select count(*) from revision where page_id in (?, ?)", leaf, branch))
                .isZero();
        assertThat(ApplicationDatabase.texts("select path from page where tenant_id = ?", site.id))
                .containsExactly("/");
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'count' from audit_event where tenant_id = ? and action ="
                                + " 'page.trash-cleared'",
                        site.id))
                .containsExactly("2");
    }
}

package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.RateLimits;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checks that the wording of screens depends on their reader and on the current state, and is true for that reader. */
@DemoTest
class ScreenWordingTest {

    @Autowired
    private Sites sites;

    @Autowired
    private ApplicationContext application;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private BackOfficeUser central;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private static String flashText(BackOfficeUser user, TestResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(303);
        return open(user, response.header("location")).select("#flash").text();
    }

    @Test
    void centralCommunicationsAskTheTeamToPublishTheHomePage() {
        site.draft("/", "Accueil", "Bienvenue");
        ApplicationDatabase.change("update tenant set state = 'preparation' where tenant_id = ?", site.id);
        assertThat(flashText(central, central.get(site.at + "/ouverture")))
                .contains("Demandez à l’équipe de l’espace de la publier")
                .doesNotContain("Publiez-la");
        assertThat(flashText(central, central.post(site.at + "/ouverture"))).contains("Demandez à l’équipe");
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        assertThat(flashText(owner, owner.get(site.at + "/ouverture"))).contains("Publiez-la");
    }

    @Test
    void anEntryThatLeadsToADraftIsNotSeenYet() {
        UUID page = site.draft("/une", "Une page", "Bonjour");
        String version =
                open(editor, site.at + "/menus").select("input[name=version]").attr("value");
        TestResponse added = editor.post(
                site.at + "/menus/entree",
                "kind",
                "link",
                "parent",
                "principal",
                "place",
                "principal",
                "label",
                "Une",
                "target",
                "page",
                "page",
                page.toString(),
                "version",
                version);
        assertThat(flashText(editor, added))
                .contains("« Une page », qui n’est pas en ligne")
                .doesNotContain("visible dès maintenant");
        site.publish(page);
        Document menus = open(editor, site.at + "/menus");
        assertThat(flashText(
                        editor,
                        editor.post(
                                site.at + "/menus/entree",
                                "kind",
                                "link",
                                "parent",
                                "principal",
                                "place",
                                "principal",
                                "label",
                                "Encore",
                                "target",
                                "page",
                                "page",
                                page.toString(),
                                "version",
                                menus.select("input[name=version]").attr("value"))))
                .contains("visible dès maintenant");
    }

    @Test
    void whoHasNoSpaceIsToldHowOneAppears() {
        BackOfficeUser agent = BackOfficeUser.signedIn(accounts.account(Role.AGENT));
        assertThat(open(agent, "/sites").select("main").text())
                .contains("Ceux dont vous devenez membre apparaissent ici.")
                .doesNotContain("dès qu’une demande est acceptée");
    }

    @Test
    void whatAnotherAnswerCanMakeObligatoryIsNotSaidToBeOptional() {
        Document notice = open(editor, site.at + "/bandeau");
        for (String name : List.of("link", "linkLabel")) {
            assertThat(notice.select("label[for=" + name + "]").text())
                    .contains("Facultatif, sauf si")
                    .doesNotContain("(facultatif)");
            assertThat(notice.select("#" + name).hasAttr("aria-required")).isFalse();
        }
        assertThat(notice.select("label[for=text]").text()).contains("facultatif");
        Document entry = open(editor, site.at + "/menus/entree?genre=LINK&dans=principal");
        assertThat(entry.select("label[for=address]").text())
                .contains("Obligatoire si vous avez choisi « Une autre adresse »")
                .doesNotContain("facultatif");
    }

    @Test
    void aNameThatATemplateHasIsToldAtTheName() {
        UUID page = site.draft("/une", "Une page", "Bonjour");
        accounts.template(null);
        TestResponse refused = central.post(
                site.at + "/pages/" + page + "/modele",
                "target",
                "page",
                "newName",
                "Modèle d’essai",
                "newDescription",
                "Pour un essai.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text())
                        .select("#error-summary a[href=#newName]")
                        .text())
                .contains("Ce nom est déjà pris");
    }

    @Test
    void aLinkThatTakesNoMoreCommentsSaysSo() {
        UUID page = site.draft("/une", "Une page", "Bonjour");
        TestAccounts.Linked link = accounts.link(page);
        ApplicationDatabase.change("""
            insert into preview_comment (tenant_id, id, link_id, page_id, revision_id, author, text)
            select p.tenant_id, gen_random_uuid(), ?, p.id, p.head_revision, 'Une lectrice', 'Bien.'
              from page p, generate_series(1, 200) where p.id = ?\
            """, link.id(), page);
        RateLimits.reset(application, "draftReviewResource");
        TestResponse full = BackOfficeUser.anyone()
                .post("/relectures/" + link.token(), "name", "Une lectrice", "text", "Encore un mot.");
        assertThat(full.status()).isEqualTo(409);
        assertThat(Jsoup.parse(full.text()).select("main").text())
                .contains("a reçu tous les commentaires")
                .doesNotContain("quelques minutes");
    }

    @Test
    void withoutItsRedirectAnAliasLeadsToTheSamePathOfTheSite() {
        String alias = site.slug + "-ancien.localhost";
        ApplicationDatabase.change(
                "insert into address (tenant_id, host, path_prefix, canonical) values (?, ?, '', false)",
                site.id,
                alias);
        String id = ApplicationDatabase.texts(
                        "insert into redirect (tenant_id, path, alias, url) values (?, '/x', ?,"
                                + " 'https://exemple.gouv.fr/') returning id",
                        site.id,
                        alias)
                .getFirst();
        assertThat(open(editor, site.at + "/redirections/" + id + "/suppression")
                        .select("main")
                        .text())
                .contains("au même chemin de l’adresse principale")
                .doesNotContain("introuvable");
    }

    @Test
    void aRequestSaysWhoHasWithdrawnIt() {
        UUID agent = accounts.account(Role.AGENT);
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        UUID request = accounts.submitted(agent);
        assertThat(user.post("/demande/" + request + "/retrait").status()).isEqualTo(303);
        assertThat(open(user, "/demande/" + request).select("main").text()).contains("Vous avez retiré cette demande.");
        UUID forgotten = accounts.submitted(agent);
        ApplicationDatabase.change("update site_request set state = 'withdrawn', slug = null where id = ?", forgotten);
        ApplicationDatabase.change(
                "insert into audit_event (actor, action, subject, detail) values"
                        + " ('Mini-sites', 'request.withdrawn', ?, '{}')",
                forgotten);
        assertThat(open(user, "/demande/" + forgotten).select("main").text())
                .contains("La plateforme a retiré cette demande")
                .doesNotContain("Vous avez retiré");
    }
}

package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what waits as members and platform roles see it: on the home page, in the list and in the menus. */
@DemoTest
class WaitingStoriesTest {

    private static final String MENU = "nav#navigation a[href=/]";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private BackOfficeUser contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
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

    private String submit(UUID page) {
        String at = site.at + "/pages/" + page + "/publication";
        assertThat(contributor
                        .post(at + "/soumission", "revision", site.head(page).toString())
                        .status())
                .isEqualTo(303);
        return at;
    }

    @Test
    void aReviewWaitsForTheEditorAndComesBackToItsAuthor() {
        UUID page = site.draft("/attente", "La page attendue", "Un texte");
        assertThat(open(editor, "/").select("main").text()).contains("Rien ne vous attend");
        String publication = submit(page);

        Document home = open(editor, "/");
        assertThat(home.select("#waiting tbody a[href=" + publication + "]").text())
                .startsWith("Relire la page")
                .contains("La page attendue");
        assertThat(home.select("#waiting tbody tr").text()).contains("Site " + site.slug, "Envoyée par");
        assertThat(home.select(MENU).text()).endsWith("(1) un élément en attente");
        assertThat(open(editor, site.at)
                        .select("#site-menu a[href$=/relecture]")
                        .text())
                .endsWith("(1) un élément en attente");
        assertThat(open(contributor, "/").select(MENU).text()).doesNotContain("attente");

        String review = ApplicationDatabase.texts("select id from review where page_id = ?", page)
                .getFirst();
        assertThat(editor.post(publication + "/renvoi", "comment", "À préciser", "submission", review)
                        .status())
                .isEqualTo(303);
        assertThat(open(editor, "/").select("#waiting tbody tr")).isEmpty();
        assertThat(open(contributor, "/")
                        .select("#waiting a[href=" + site.at + "/pages/" + page + "]")
                        .text())
                .contains("Corriger la page");
        site.save(page, "La page attendue", "Un texte précisé");
        submit(page);
        assertThat(open(contributor, "/").select("#waiting tbody tr")).isEmpty();
    }

    @Test
    void theListIsFilteredByKindAndByNameOfTheSite() {
        submit(site.draft("/attente", "La page attendue", "Un texte"));
        String all = "/en-attente";
        assertThat(open(editor, all).select("#waiting tbody tr")).hasSize(1);
        assertThat(open(editor, all + "?type=review").select("#waiting tbody tr"))
                .hasSize(1);
        assertThat(open(editor, all + "?type=message").select("main").text()).contains("Aucun résultat");
        assertThat(open(editor, all + "?type=decision").select("#waiting tbody tr"))
                .as("no kind of a member")
                .hasSize(1);
        assertThat(open(editor, all + "?espace=" + site.slug).select("#waiting tbody tr"))
                .hasSize(1);
        assertThat(open(editor, all + "?espace=introuvable").select("main").text())
                .contains("Aucun résultat");
        assertThat(open(editor, all).select("#filter-type option").eachAttr("value"))
                .contains("review")
                .doesNotContain("decision", "creation", "preparation");
    }

    @Test
    void platformRolesHaveAHomeOfTheirOwnAndAnAuditorOnlyReads() {
        UUID request = accounts.submitted(accounts.account(Role.AGENT));
        ApplicationDatabase.change("update site_request set sent_at = timestamptz '2001-01-01' where id = ?", request);
        ApplicationDatabase.change(
                "update membership set until = current_date + 3 where tenant_id = ? and role = 'owner'", site.id);

        UUID deciding = accounts.account(Role.COMMUNICATIONS);
        BackOfficeUser decider = BackOfficeUser.signedIn(deciding);
        Document home = open(decider, "/");
        assertThat(home.select("#platform").text()).isEqualTo("Sur la plateforme");
        assertThat(home.select("main h3").text())
                .contains(
                        "Demandes à traiter", "Participations qui se terminent", "Espaces sans assez de responsables");
        assertThat(home.select("#own-sites, #own-requests, #tasks")).isEmpty();
        assertThat(open(decider, "/en-attente?type=membership-end&espace=" + site.slug)
                        .select("#waiting tbody a")
                        .eachText())
                .anySatisfy(text -> assertThat(text).endsWith("– Site " + site.slug))
                .contains("Site " + site.slug);
        ApplicationDatabase.change(
                "update membership set until = current_date - 1 where tenant_id = ? and role = 'owner'", site.id);
        assertThat(open(decider, "/en-attente?type=membership-end&espace=" + site.slug)
                        .select("#waiting tbody tr")
                        .text())
                .contains("s’est terminée", "Dépassée");
        assertThat(home.select("nav#navigation a[href=/decisions]").text()).contains("en attente");
        assertThat(open(decider, "/en-attente?type=membership-end&espace=" + site.slug)
                        .select("#waiting tbody tr")
                        .text())
                .contains("La participation de", "Site " + site.slug);

        BackOfficeUser auditor = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR));
        Document read = open(auditor, "/en-attente?type=decision");
        assertThat(read.select("#waiting tbody a[href=/decisions/" + request + "]"))
                .hasSize(1);
        assertThat(read.select("#waiting tbody tr:has(a[href=/decisions/" + request + "])")
                        .text())
                .contains("Non suivie");
        assertThat(read.select("main .fr-text--lead").text()).contains("vous pouvez la lire");
        assertThat(read.select("nav#navigation").text()).doesNotContain("en attente");
        Document homeOfReader = open(auditor, "/");
        assertThat(homeOfReader.select("#platform, #tasks")).isEmpty();
        assertThat(homeOfReader.select("#read").text()).isEqualTo("Pour information");
        assertThat(homeOfReader.select("main h3").text()).contains("Demandes à traiter");

        ApplicationDatabase.change("update site_request set assignee_id = ? where id = ?", deciding, request);
        assertThat(open(decider, "/en-attente?type=decision")
                        .select("#waiting tbody tr:has(a[href=/decisions/" + request + "])")
                        .text())
                .contains("Vous la suivez");
    }

    @Test
    void aReminderIsAskedForAndStopped() {
        String at = "/compte/rappel";
        assertThat(open(editor, at).select("input[name=frequency][checked]").val())
                .isEqualTo("never");
        for (String frequency : new String[] {"weekly", "daily", "never"}) {
            assertThat(editor.post(at, "frequency", frequency).header("location"))
                    .isEqualTo(at);
            assertThat(open(editor, at).select("input[name=frequency][checked]").val())
                    .isEqualTo(frequency);
        }
        assertThat(editor.post(at, "frequency", "").status()).isEqualTo(422);
        assertThat(open(editor, "/compte").select("main a[href=" + at + "]")).hasSize(1);
    }

    /** A table that only the counters read is locked by another transaction. */
    @Test
    void aScreenComesWithoutCountersThatTakeTooLong() {
        submit(site.draft("/attente", "La page attendue", "Un texte"));
        assertThat(open(editor, "/compte").select(MENU).text()).contains("en attente");
        ApplicationDatabase.change("begin");
        try {
            ApplicationDatabase.change("lock table preview_comment in access exclusive mode");
            assertThat(open(editor, "/compte").select(MENU).text()).doesNotContain("en attente");
        } finally {
            ApplicationDatabase.change("rollback");
        }
        assertThat(open(editor, "/compte").select(MENU).text()).contains("en attente");
    }
}

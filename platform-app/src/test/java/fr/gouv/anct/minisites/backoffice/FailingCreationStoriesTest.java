package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what reviewers, the requester and owners see of a creation that fails, and that its site stays closed. */
@DemoTest
class FailingCreationStoriesTest {

    private static final String CAUSE = "IllegalStateException: essai de panne";

    private TestAccounts accounts;
    private BackOfficeUser communications;
    private BackOfficeUser requester;
    private UUID request;
    private UUID site;
    private String at;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        UUID agent = accounts.account(Role.AGENT);
        requester = BackOfficeUser.signedIn(agent);
        request = accounts.submitted(agent);
        String slug = TestAccounts.freshSlug();
        site = accounts.site(slug);
        at = "/sites/" + slug;
        ApplicationDatabase.change(
                "update site_request set state = 'approved', tenant_id = ?, slug = null where id = ?", site, request);
        ApplicationDatabase.change("""
            insert into creation (tenant_id, request_id, requester_id, answers, state, failures, failure,
                                  technical_failure)
            select ?, id, requester_id, answers, 'running', 1, 'Les pages manquent.', ? from site_request where id = ?\
            """, site, CAUSE, request);
        ApplicationDatabase.change("insert into creation_step (tenant_id, step) values (?, 'tenant')", site);
        ApplicationDatabase.change("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values ('creation', ?, now() + interval '1 hour', false, 1)\
            """, site.toString());
    }

    @AfterEach
    void leave() {
        ApplicationDatabase.change("delete from scheduled_tasks where task_instance = ?", site.toString());
        accounts.close();
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private String waiting(BackOfficeUser user) {
        return open(user, "/en-attente?type=creation")
                .select("#waiting tbody tr:has(a[href=/decisions/" + request + "])")
                .text();
    }

    private void giveUp() {
        ApplicationDatabase.change("update creation set state = 'failed', failures = 5 where tenant_id = ?", site);
        ApplicationDatabase.change("delete from scheduled_tasks where task_instance = ?", site.toString());
    }

    @Test
    void theListAndTheRequestTellTheNextAttemptAndLaterTheRestart() {
        assertThat(waiting(communications)).contains("Création retardée", "Nouvel essai automatique (2 sur 5) à");
        assertThat(open(communications, "/").select("main h3").text()).contains("Créations en difficulté");
        Document review = open(communications, "/decisions/" + request);
        assertThat(review.select("#progress").text())
                .contains("Nouvel essai automatique (2 sur 5) à", "vous pourrez relancer", "Échec", CAUSE)
                .doesNotContain("relancez");
        assertThat(review.select("main form[action$=/relance]")).isEmpty();
        assertThat(review.select("main a[href=" + at + "]"))
                .as("the site that is not complete")
                .isEmpty();
        Document read = open(BackOfficeUser.signedIn(accounts.account(Role.AUDITOR)), "/decisions/" + request);
        assertThat(read.select("#progress").text())
                .contains("la communication centrale ou l’administration pourra")
                .doesNotContain("vous pourrez");

        giveUp();
        assertThat(waiting(communications)).contains("Création interrompue", "relancée depuis la page de la demande");
        Document stopped = open(communications, "/decisions/" + request);
        assertThat(stopped.select("#progress").text())
                .contains("Levez la cause, puis relancez", CAUSE)
                .doesNotContain("Nouvel essai");
        assertThat(stopped.select("main form[action$=/relance]")).hasSize(1);
    }

    @Test
    void theHistoryOfTheRequestTellsWhatBecameOfTheCreation() {
        for (String action : List.of("creation.failed", "creation.retried", "site.created")) {
            ApplicationDatabase.change(
                    "insert into audit_event (actor, action, subject, detail) values ('La plateforme', ?, ?, '{}')",
                    action,
                    request);
        }
        for (BackOfficeUser reader : List.of(requester, communications)) {
            String screen = reader == requester ? "/demande/" : "/decisions/";
            assertThat(open(reader, screen + request)
                            .select(".ms-timeline strong")
                            .eachText())
                    .endsWith("Création interrompue", "Création relancée", "Espace créé");
        }
    }

    @Test
    void theRequesterReadsThatItTakesLonger() {
        Document late = open(requester, "/demande/" + request);
        assertThat(late.select("main").text())
                .contains(
                        "Votre demande est acceptée",
                        "prend plus de temps que prévu",
                        "prévient la communication centrale")
                .doesNotContain("quelques secondes", "Les pages manquent", CAUSE, "relance");
        assertThat(Jsoup.parse(requester
                                .get("/demande/" + request + "/creation")
                                .text())
                        .text())
                .as("the part that is polled")
                .contains("prend plus de temps que prévu");

        giveUp();
        assertThat(open(requester, "/demande/" + request).select("main").text())
                .contains("s’est interrompue", "Les pages manquent")
                .doesNotContain(CAUSE);
    }

    @Test
    void theOverviewOfTheSiteOffersNothingToDoByHand() {
        Document overview = open(communications, at);
        assertThat(overview.select("#unfinished").text()).contains("n’est pas finie");
        assertThat(overview.select("#unfinished a").attr("href")).isEqualTo("/decisions/" + request);
        assertThat(overview.select("main").text()).doesNotContain("invitez", "Écrivez d’abord", "Mettre en ligne");
        assertThat(overview.select("main a[href=" + at + "/ouverture]")).isEmpty();
        assertThat(open(communications, "/en-attente?type=few-owners&espace=" + at.substring("/sites/".length()))
                        .select("#waiting tbody tr"))
                .as("owners that the creation adds")
                .isEmpty();

        isRefused(communications.get(at + "/ouverture"));
        isRefused(communications.post(at + "/ouverture"));
        assertThat(ApplicationDatabase.texts("select state from tenant where tenant_id = ?", site))
                .containsExactly("preparation");

        UUID owner = accounts.account(Role.AGENT);
        accounts.member(site, owner, Role.OWNER);
        Document seen = open(BackOfficeUser.signedIn(owner), at);
        assertThat(seen.select("#unfinished").text()).contains("n’est pas finie");
        assertThat(seen.select("#unfinished a, #guide")).isEmpty();

        giveUp();
        assertThat(open(communications, at).select("#unfinished").text()).contains("s’est interrompue");
        ApplicationDatabase.change("update creation set state = 'done' where tenant_id = ?", site);
        assertThat(open(communications, at).select("#unfinished")).isEmpty();
    }

    private void isRefused(TestResponse launch) {
        assertThat(launch.status()).isEqualTo(303);
        assertThat(launch.header("location")).isEqualTo(at);
        assertThat(open(communications, at).select("#flash").text()).contains("n’est pas finie");
    }

    @Test
    void ownRequestsLinkToTheirSitesForThoseWhoMaySeeThem() {
        String link = "#requests a[href=" + at + "]";
        assertThat(open(requester, "/demande").select(link)).as("no member").isEmpty();
        accounts.member(
                site,
                UUID.fromString(ApplicationDatabase.texts("select requester_id from site_request where id = ?", request)
                        .getFirst()),
                Role.OWNER);
        assertThat(open(requester, "/demande").select(link)).hasSize(1);
        assertThat(open(requester, "/").select(link)).hasSize(1);
    }
}

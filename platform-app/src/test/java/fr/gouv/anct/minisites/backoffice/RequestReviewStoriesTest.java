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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Checks how reviewers share out the requests, what they note, compare, correct and export. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestReviewStoriesTest {

    private static final String NOTE = "Appeler la préfecture avant d’accepter.";

    private TestAccounts accounts;
    private UUID agent;
    private UUID decider;
    private UUID colleague;
    private UUID reader;
    private BackOfficeUser requester;
    private BackOfficeUser first;
    private BackOfficeUser second;
    private BackOfficeUser auditor;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        agent = accounts.account(Role.AGENT);
        decider = accounts.account(Role.COMMUNICATIONS);
        colleague = accounts.account(Role.COMMUNICATIONS);
        requester = BackOfficeUser.signedIn(agent);
        first = BackOfficeUser.signedIn(decider);
        second = BackOfficeUser.signedIn(colleague);
        reader = accounts.account(Role.AUDITOR);
        auditor = BackOfficeUser.signedIn(reader);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static Document read(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    /** Returns the row of a request in the queue. */
    private static String queued(BackOfficeUser user, UUID request, String filters) {
        return read(user, "/decisions?tri=sent&ordre=decroissant" + filters)
                .select("#queue tr:has(a[href='/decisions/" + request + "'])")
                .text();
    }

    private static String answer(UUID request, String field) {
        return ApplicationDatabase.texts("select answers ->> ? from site_request where id = ?", field, request)
                .getFirst();
    }

    private static String version(UUID request) {
        return ApplicationDatabase.texts("select version from site_request where id = ?", request)
                .getFirst();
    }

    @Test
    void aRequestIsTakenGivenAndGivenBack() {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request;
        String assignment = path + "/prise-en-charge";
        Document untaken = read(first, path);
        assertThat(untaken.select("main").text()).contains("Suivie par Personne");
        assertThat(untaken.select("button[form=assignment]").text()).isEqualTo("Prendre en charge");

        assertThat(first.post(assignment, "seen", "", "assignee", decider.toString())
                        .header("location"))
                .isEqualTo(path);
        assertThat(queued(first, request, "&suivi=moi")).isNotEmpty();
        assertThat(queued(second, request, "&suivi=moi")).isEmpty();
        assertThat(queued(second, request, "&suivi=personne")).isEmpty();
        assertThat(read(first, path).select("button[form=assignment]").text()).isEqualTo("Ne plus la suivre");

        second.post(assignment, "seen", "", "assignee", colleague.toString());
        assertThat(read(second, path).select("#flash").text()).contains("Votre choix n’est pas enregistré");
        Document choice = read(first, assignment);
        assertThat(choice.select("#assignee option[selected]").attr("value")).isEqualTo(decider.toString());
        assertThat(choice.select("#assignee option").eachAttr("value"))
                .contains("", colleague.toString())
                .doesNotContain(agent.toString());
        first.post(
                assignment, "seen", choice.select("input[name=seen]").attr("value"), "assignee", colleague.toString());
        assertThat(queued(second, request, "&suivi=moi")).isNotEmpty();
        first.post(assignment, "seen", colleague.toString(), "assignee", agent.toString());
        assertThat(queued(second, request, "&suivi=moi"))
                .as("only a decider follows")
                .isNotEmpty();
        second.post(assignment, "seen", colleague.toString(), "assignee", "");
        assertThat(queued(first, request, "&suivi=personne")).contains("Personne");
        assertThat(read(auditor, path).select("main form")).isEmpty();
    }

    @Test
    void whatWaitsForLongIsSaidToBeLate() {
        UUID request = accounts.submitted(agent);
        assertThat(queued(first, request, "")).contains("aujourd’hui").doesNotContain("retard");
        // In the calendar of Paris: the days of a change of the clock are not of 24 hours.
        ApplicationDatabase.change("""
            update site_request
               set sent_at = (now() at time zone 'Europe/Paris' - interval '40 days') at time zone 'Europe/Paris'
             where id = ?\
            """, request);

        String row = read(first, "/decisions?tri=sent")
                .select("#queue tr:has(a[href='/decisions/" + request + "'])")
                .text();
        assertThat(row).contains("il y a 40 jours").containsPattern("En retard depuis [0-9]+ jours");
        assertThat(read(first, "/decisions/" + request)
                        .select("#follow-up ~ dl")
                        .text())
                .contains("il y a 40 jours", "En retard depuis");
    }

    @Test
    void theNumbersByStateFollowTheOtherFilters() {
        UUID one = accounts.submitted(agent);
        // A word of its own: the words of a short name occur in those of other requests.
        String word = UUID.randomUUID().toString();
        ApplicationDatabase.change(
                "update site_request set answers = answers || jsonb_build_object('programme-name', ?) where id = ?",
                word,
                one);

        assertThat(read(first, "/decisions?mots=" + word)
                        .select("#filter-etat option")
                        .eachText())
                .contains("À traiter (1)", "Refusée (0)", "Toutes (1)");
    }

    @Test
    void notesAreForReviewersAlone() {
        UUID request = accounts.submitted(colleague);
        String path = "/decisions/" + request;

        TestResponse empty = first.post(path + "/notes", "text", " \r\n");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.text()).select("#text-messages").text()).contains("Écrivez la note");
        assertThat(first.post(path + "/notes", "text", NOTE).status()).isEqualTo(303);

        assertThat(read(first, path).select("main").text()).contains(NOTE);
        assertThat(read(auditor, path).select("main").text()).contains(NOTE);
        for (String own : List.of(path, "/demande/" + request)) {
            assertThat(read(second, own).text()).as(own).doesNotContain(NOTE, "Notes internes");
        }
        assertThat(second.post(path + "/notes", "text", "La mienne").status()).isEqualTo(403);
        assertThat(second.get("/compte/donnees/export").text()).doesNotContain(NOTE);
        assertThat(first.get("/compte/donnees/export").text()).contains(NOTE);
        assertThat(first.get("/decisions.csv").text()).doesNotContain(NOTE);
        assertThat(ApplicationDatabase.count(
                        "select count(*) from outgoing_mail where letter::text like ?", "%" + NOTE + "%"))
                .isZero();

        String deletion =
                read(first, path).select("a[href^=" + path + "/notes/]").attr("href");
        assertThat(read(first, deletion).select("main").text()).contains(NOTE);
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS))
                        .post(deletion)
                        .status())
                .as("the note of somebody else")
                .isEqualTo(404);
        assertThat(first.post(deletion).status()).isEqualTo(303);
        assertThat(read(first, path).select("main").text()).doesNotContain(NOTE);
    }

    @Test
    void aReasonAndANoteAreKeptWhileTheOtherIsSent() {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request;
        Document screen = read(first, path);
        assertThat(screen.select("form:has(#reason) button[formaction=" + path + "/notes]"))
                .as("one form for both")
                .hasSize(1);

        TestResponse noted = first.post(
                path + "/notes", "text", NOTE, "kind", "changes", "reason", "Précisez", "version", version(request));
        assertThat(noted.status()).isEqualTo(200);
        Document shown = Jsoup.parse(noted.text());
        assertThat(shown.select("#flash").text()).contains("La note");
        assertThat(shown.select("main").text()).contains(NOTE);
        assertThat(shown.select("#reason").text()).isEqualTo("Précisez");
        assertThat(shown.select("input[name=kind][checked]").val()).isEqualTo("changes");
        assertThat(shown.select("#text").text()).isEmpty();

        TestResponse decided = first.post(
                path + "/decision",
                "text",
                "Rappeler lundi",
                "kind",
                "changes",
                "reason",
                "Précisez",
                "version",
                version(request));
        assertThat(decided.status()).isEqualTo(200);
        assertThat(Jsoup.parse(decided.text()).select("#text").text()).isEqualTo("Rappeler lundi");
        assertThat(ApplicationDatabase.texts("select state from site_request where id = ?", request))
                .containsExactly("changes");
    }

    @Test
    void whatWasSentAgainIsComparedWithWhatWasSentBack() {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request;
        assertThat(read(first, path).select("#changes")).isEmpty();
        first.post(path + "/decision", "kind", "changes", "reason", "Qui ?", "version", version(request));
        requester.post("/demande/" + request + "/etapes/besoin", "audiences", "Les maires", "then", "later");
        assertThat(read(first, path).select("#changes")).as("not sent yet").isEmpty();
        requester.post("/demande/" + request + "/envoi");

        assertThat(read(first, path).select("section:has(#changes) dl > div").eachText())
                .singleElement()
                .asString()
                .contains("Avant Maires", "Maintenant Les maires");
    }

    @Test
    void theShortNameIsCorrectedAtTheAcceptance() {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request + "/decision";
        String former = answer(request, "slug");
        String taken = answer(accounts.submitted(agent), "slug");
        String corrected = TestAccounts.freshSlug();
        Document question =
                Jsoup.parse(first.post(path, "kind", "approval", "reason", "Bon projet.", "version", version(request))
                        .text());
        assertThat(question.select("#slug").attr("value")).isEqualTo(former);
        assertThat(first.get("/decisions/" + request + "/adresse?slug=" + taken).text())
                .contains("déjà pris");

        TestResponse refused = approve(path, request, taken);
        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("#slug-messages").text()).contains("déjà pris");
        assertThat(again.select("#slug").attr("value")).isEqualTo(taken);
        assertThat(again.select("input[name=reason]").attr("value")).isEqualTo("Bon projet.");

        assertThat(approve(path, request, corrected).status()).isEqualTo(303);
        assertThat(answer(request, "slug")).isEqualTo(corrected);
        assertThat(ApplicationDatabase.texts(
                        "select letter::text from outgoing_mail where letter::text like ?", "%" + former + "%"))
                .singleElement()
                .asString()
                .contains(corrected);
        assertThat(read(requester, "/demande/" + request).select(".ms-timeline").text())
                .contains("Nom court corrigé", former, corrected);
        for (String name : List.of(former, corrected)) {
            assertThat(read(second, "/recherche?q=" + name).select("a[href=/decisions/" + request + "]"))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private TestResponse approve(String path, UUID request, String slug) {
        return first.post(
                path,
                "kind",
                "approval",
                "reason",
                "Bon projet.",
                "version",
                version(request),
                "confirmed",
                "true",
                "slug",
                slug);
    }

    @Test
    void theQueueIsExportedWithItsFilters() {
        UUID request = accounts.submitted(agent);
        ApplicationDatabase.change(
                "update site_request set answers = jsonb_set(answers, '{programme-name}', '\"=1+1\"') where id = ?",
                request);

        String href = read(auditor, "/decisions?suivi=personne&etat=toutes")
                .select("main a[download]")
                .attr("href");
        assertThat(href).startsWith("/decisions.csv?").contains("suivi=personne", "etat=toutes");
        TestResponse file = auditor.get(href);
        assertThat(file.header("content-type")).startsWith("text/csv");
        assertThat(file.text()).contains("\"'=1+1\"", "\"Suivie par\"");
        assertThat(auditor.get("/decisions.csv?suivi=moi").text().lines()).hasSize(1);
        assertThat(exports("request.exported")).isEqualTo(2);
        assertThat(requester.get("/decisions.csv").status()).isEqualTo(403);
    }

    private long exports(String action) {
        return ApplicationDatabase.count(
                "select count(*) from audit_event where action = ? and actor_id = ?", action, reader);
    }

    @Test
    void anAuditorExportsAccountsRightsAndMemberships() {
        UUID site = accounts.site("rigel-d-orion");
        accounts.member(site, agent, Role.EDITOR);
        ApplicationDatabase.change("update membership set until = '2031-05-04' where tenant_id = ?", site);

        Document list = read(auditor, "/comptes?role=communications");
        assertThat(list.select("main a[download]").eachAttr("href"))
                .containsExactly("/comptes.csv?role=communications", "/participations.csv");
        assertThat(auditor.get("/comptes.csv?role=communications").text())
                .contains(decider.toString(), "Communication centrale")
                .doesNotContain(agent.toString());
        assertThat(auditor.get("/comptes.csv").text().lines().filter(line -> line.contains(agent + "@")))
                .singleElement()
                .asString()
                .contains("Agent");
        assertThat(auditor.get("/participations.csv").text().lines().filter(line -> line.contains("rigel-d-orion")))
                .singleElement()
                .asString()
                .contains(agent + "@", "Éditeur", "2031-05-04");
        assertThat(exports("account.list-exported")).isEqualTo(2);
        assertThat(exports("member.list-exported")).isEqualTo(1);
        assertThat(requester.get("/participations.csv").status()).isEqualTo(403);
    }
}

package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the rules of decisions: requesters never decide, a request is decided once, a short name has one holder. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionRulesTest {

    private TestAccounts accounts;
    private UUID agent;
    private UUID decider;
    private BackOfficeUser first;
    private BackOfficeUser second;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        agent = accounts.account(Role.AGENT);
        decider = accounts.account(Role.COMMUNICATIONS);
        first = BackOfficeUser.signedIn(decider);
        second = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    /** Returns the row of a request in the queue of a user. */
    private static String queued(BackOfficeUser user, UUID request) {
        return Jsoup.parse(user.get("/decisions?tri=sent&ordre=decroissant").text())
                .select("#queue tr:has(a[href='/decisions/" + request + "'])")
                .text();
    }

    @Test
    void aRequestThatWasCompletedIsSaidToBe() {
        UUID request = accounts.submitted(agent);
        Document stale = Jsoup.parse(second.get("/decisions/" + request).text());
        String path = "/decisions/" + request + "/decision";
        first.post(path, "kind", "changes", "reason", "Les dates ?", "version", version(stale));
        ApplicationDatabase.change(
                "update site_request set state = 'submitted', version = version + 1 where id = ?", request);

        TestResponse late = second.post(path, "kind", "refusal", "reason", "Non.", "version", version(stale));
        assertThat(late.status()).isEqualTo(409);
        assertThat(Jsoup.parse(late.text()).select("#overtaken").text())
                .contains("l’a complétée et renvoyée")
                .doesNotContain("en a décidé");
        assertThat(queued(first, request)).contains("Complétée");
    }

    private static String version(Document page) {
        return page.select("form[action$=/decision] input[name=version]").attr("value");
    }

    @Test
    void theNotesSayWhoReadsThem() {
        UUID request = accounts.submitted(agent);
        for (Role role : List.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR)) {
            Document page = Jsoup.parse(BackOfficeUser.signedIn(accounts.account(role))
                    .get("/decisions/" + request)
                    .text());
            assertThat(page.select("#notes + p").text())
                    .contains("Communication centrale, Administration, Audit", "jamais");
        }
    }

    @Test
    void whoAsksNeverDecides() {
        UUID own = accounts.submitted(decider);
        Document page = Jsoup.parse(first.get("/decisions/" + own).text());
        assertThat(page.select("main form[action$=/decision]")).isEmpty();

        assertThat(queued(first, own)).contains("Votre demande : une autre personne en décide");
        assertThat(queued(second, own)).isNotEmpty().doesNotContain("Votre demande");

        String path = "/decisions/" + own + "/decision";
        TestResponse response = first.post(path, "kind", "approval", "reason", "", "version", "1");

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.html()).isTrue();
        assertThat(Jsoup.parse(response.text()).select("h1").text()).isEqualTo("Vous n’avez pas ce droit");
        assertThat(state(own)).isEqualTo("submitted");
        assertThat(decisions(own)).isZero();
        assertThat(ApplicationDatabase.count(
                        "select count(*) from audit_event where action = 'access.refused' and actor_id = ?"
                                + " and detail ->> 'path' = ?",
                        decider,
                        path))
                .isEqualTo(1);
        assertThat(second.post(path, "kind", "changes", "reason", "Précisez.", "version", "1")
                        .status())
                .as("somebody else does")
                .isEqualTo(303);
        assertThat(state(own)).isEqualTo("changes");
    }

    @RepeatedTest(3)
    void ofTwoApprovalsAtOnceOneDecides() {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request + "/decision";
        first.token();
        second.token();

        List<TestResponse> answers = atOnce(
                () -> first.post(path, "kind", "approval", "version", "1", "confirmed", "true"),
                () -> second.post(path, "kind", "approval", "version", "1", "confirmed", "true"));

        assertThat(answers).extracting(TestResponse::status).containsExactlyInAnyOrder(303, 409);
        assertThat(state(request)).isEqualTo("approved");
        assertThat(decisions(request)).isEqualTo(1);
        assertThat(ApplicationDatabase.count("select count(*) from creation where request_id = ?", request))
                .isEqualTo(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ApplicationDatabase.texts("select state from creation where request_id = ?", request)
                        .equals(List.of("done")));
        assertThat(ApplicationDatabase.count(
                        "select count(*) from tenant t join creation c using (tenant_id) where c.request_id = ?",
                        request))
                .isEqualTo(1);
        assertThat(ApplicationDatabase.count(
                        "select count(*) from audit_event where action = 'request.approved' and subject = ?", request))
                .isEqualTo(1);
    }

    /** An approval cannot be undone: its confirmation shows the address of the site and the recipients of the mails. */
    @Test
    void anApprovalIsConfirmedFirst() {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request + "/decision";
        Document form = Jsoup.parse(first.get("/decisions/" + request).text());
        assertThat(form.select("input[name=kind]")).hasSize(4);
        assertThat(form.select("input[name=kind][checked]")).isEmpty();

        TestResponse asked = first.post(path, "kind", "approval", "reason", "Bon projet.", "version", version(form));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(state(request)).isEqualTo("submitted");
        Document confirmation = Jsoup.parse(asked.text());
        String slug = ApplicationDatabase.texts("select slug from site_request where id = ?", request)
                .getFirst();
        assertThat(confirmation.select("main").text())
                .contains("Personne ne peut revenir sur cette décision", "avec votre motif : « Bon projet. »")
                .contains(ApplicationDatabase.texts(
                        "select unnest(array[answers ->> 'owner-email', answers ->> 'second-owner-email'])"
                                + " from site_request where id = ?",
                        request));

        assertThat(confirmation.select("#slug-messages .fr-message--valid").text())
                .contains("http", slug);

        TestResponse edited = first.post(path, sent(confirmation, "edit", "true"));
        assertThat(edited.status()).isEqualTo(200);
        Document again = Jsoup.parse(edited.text());
        assertThat(again.select("main form #reason").text()).isEqualTo("Bon projet.");
        assertThat(again.select("input[name=kind][checked]").eachAttr("value")).containsExactly("approval");
        assertThat(state(request)).isEqualTo("submitted");

        assertThat(first.post(path, sent(confirmation)).status()).isEqualTo(303);
        assertThat(state(request)).isEqualTo("approved");
        assertThat(ApplicationDatabase.texts("select reason from request_decision where request_id = ?", request))
                .containsExactly("Bon projet.");
    }

    /** The address is that of the typed short name, at one place only, which follows the typing. */
    @Test
    void aConfirmationSaysTheAddressOfTheCorrectedShortName() {
        UUID request = accounts.submitted(agent);
        String asked = ApplicationDatabase.texts("select slug from site_request where id = ?", request)
                .getFirst();
        String corrected = TestAccounts.freshSlug();
        Document confirmation = Jsoup.parse(first.post(
                        "/decisions/" + request + "/decision",
                        "kind",
                        "approval",
                        "reason",
                        "",
                        "version",
                        "1",
                        "slug",
                        corrected)
                .text());
        assertThat(confirmation.select("#slug").val()).isEqualTo(corrected);
        assertThat(confirmation.select("#slug-messages .fr-message--valid").text())
                .contains("http", corrected);
        assertThat(confirmation.select("main").text()).doesNotContain("//" + asked);

        TestResponse refused = first.post(
                "/decisions/" + request + "/decision",
                "kind",
                "approval",
                "reason",
                "",
                "version",
                "1",
                "slug",
                "france-services",
                "confirmed",
                "true");
        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("#slug-messages .fr-message--error")).hasSize(1);
        assertThat(again.select("main").text()).doesNotContain("http");
    }

    /** A closed request stays closed: a refusal is confirmed as an approval is; a request for changes is not. */
    @ParameterizedTest
    @CsvSource({"refusal, refused", "portal, portal"})
    void aDecisionThatClosesARequestIsConfirmedFirst(String kind, String after) {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request + "/decision";

        TestResponse asked = first.post(path, "kind", kind, "reason", "Trop large.", "version", "1");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(state(request)).isEqualTo("submitted");
        Document confirmation = Jsoup.parse(asked.text());
        assertThat(confirmation.select("main").text())
                .contains("aucun espace n’est créé", "de nouveau libre", "Personne ne peut revenir");

        Document again =
                Jsoup.parse(first.post(path, sent(confirmation, "edit", "true")).text());
        assertThat(again.select("main form #reason").text()).isEqualTo("Trop large.");
        assertThat(again.select("input[name=kind][checked]").eachAttr("value")).containsExactly(kind);
        assertThat(decisions(request)).isZero();

        assertThat(first.post(path, sent(confirmation)).status()).isEqualTo(303);
        assertThat(state(request)).isEqualTo(after);
    }

    /** Returns the fields of the confirmation, and the button that was pressed. */
    private static String[] sent(Document confirmation, String... button) {
        return Stream.concat(
                        confirmation.select("main form input[type=hidden]:not([name=_csrf])").stream()
                                .flatMap(field -> Stream.of(field.attr("name"), field.val())),
                        Stream.of(button))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusal", "changes", "portal"})
    void whatIsNotAnApprovalNeedsAReason(String kind) {
        UUID request = accounts.submitted(agent);
        for (String reason : List.of("", "  \r\n ")) {
            TestResponse response =
                    first.post("/decisions/" + request + "/decision", "kind", kind, "reason", reason, "version", "1");
            assertThat(response.status()).isEqualTo(422);
            Document page = Jsoup.parse(response.text());
            assertThat(page.select("#reason-messages").text()).contains("Écrivez le motif");
            assertThat(page.select("#error-summary a").eachAttr("href")).containsExactly("#reason");
            assertThat(page.select("input[name=kind][checked]").attr("value")).isEqualTo(kind);
        }
        assertThat(state(request)).isEqualTo("submitted");
        assertThat(decisions(request)).isZero();
    }

    @Test
    void aDecisionOnWhatHasChangedMeanwhileIsNotTaken() {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request + "/decision";
        for (String version : List.of("0", "2", "", "x", "99999999999999999999")) {
            TestResponse late = first.post(path, "kind", "refusal", "reason", "Non.", "version", version);
            assertThat(late.status()).isEqualTo(409);
            Document page = Jsoup.parse(late.text());
            assertThat(page.select("#overtaken").text()).contains("entre-temps");
            assertThat(page.select("main form #reason").text()).isEqualTo("Non.");
            assertThat(page.select("main form input[name=version]").attr("value"))
                    .isEqualTo("1");
        }
        assertThat(state(request)).isEqualTo("submitted");
        assertThat(BackOfficeUser.signedIn(agent)
                        .post("/demande/" + request + "/retrait")
                        .status())
                .isEqualTo(303);
        TestResponse late =
                first.post(path, "kind", "refusal", "reason", "Trop large.\n\nEt <b>trop</b> cher.", "version", "1");
        assertThat(late.status()).isEqualTo(409);
        Document page = Jsoup.parse(late.text());
        assertThat(page.select("main form[action$=/decision]")).isEmpty();
        assertThat(page.select("#unused").first().wholeText()).isEqualTo("Trop large.\n\nEt <b>trop</b> cher.");
        assertThat(page.select("main form[data-ms-guard]:not([data-ms-blank])"))
                .as("nothing left that can be saved")
                .isEmpty();
        TestResponse noting = first.post(
                path, "kind", "refusal", "reason", "Trop large.", "version", "1", "text", "Vue avec la préfecture.");
        assertThat(Jsoup.parse(noting.text())
                        .select("main form[data-ms-guard]:not([data-ms-blank]) textarea[name=text]"))
                .as("a note that can be saved")
                .hasSize(1);
        assertThat(state(request)).isEqualTo("withdrawn");
        assertThat(ApplicationDatabase.count("select count(*) from creation where request_id = ?", request))
                .isZero();
    }

    /**
     * A request recalled to correct an omission cannot be decided before its correction; a reason typed meanwhile is
     * kept.
     */
    @Test
    void aDecisionOnWhatWasRecalledIsNotTakenAndItsReasonIsKept() {
        UUID request = accounts.submitted(agent);
        String path = "/decisions/" + request;
        String version = version(Jsoup.parse(first.get(path).text()));
        BackOfficeUser requester = BackOfficeUser.signedIn(agent);
        assertThat(requester.post("/demande/" + request + "/correction").header("location"))
                .isEqualTo("/demande/" + request + "/recapitulatif");

        assertThat(queued(first, request)).isEmpty();
        Document dossier = Jsoup.parse(first.get(path).text());
        assertThat(dossier.select("main form[action$=/decision]")).isEmpty();
        assertThat(dossier.select("main").text())
                .contains("Reprise pour correction", "Demande reprise pour correction", "rien à décider avant")
                .doesNotContain("À compléter");
        TestResponse late =
                first.post(path + "/decision", "kind", "refusal", "reason", "Trop large.", "version", version);
        assertThat(late.status()).isEqualTo(409);
        Document page = Jsoup.parse(late.text());
        assertThat(page.select("#overtaken").text()).contains("l’a reprise pour la corriger");
        assertThat(page.select("#unused").first().wholeText()).isEqualTo("Trop large.");

        assertThat(requester.post("/demande/" + request + "/envoi").status()).isEqualTo(303);
        assertThat(queued(first, request)).contains("Envoyée");
        TestResponse stale = first.post(path + "/decision", "kind", "refusal", "reason", "Flou.", "version", version);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.text()).select("#overtaken").text())
                .contains("corrigée et renvoyée")
                .doesNotContain("retirée");
        assertThat(Jsoup.parse(stale.text()).select("main form #reason").text()).isEqualTo("Flou.");
        assertThat(decisions(request)).isZero();
    }

    @Test
    void whatIsDecidedIsNotRecalled() {
        UUID request = accounts.submitted(agent);
        BackOfficeUser requester = BackOfficeUser.signedIn(agent);
        String correction = "/demande/" + request + "/correction";
        first.post(
                "/decisions/" + request + "/decision",
                "kind",
                "refusal",
                "reason",
                "Non.",
                "version",
                "1",
                "confirmed",
                "true");
        for (TestResponse late : List.of(requester.get(correction), requester.post(correction))) {
            assertThat(late.header("location")).isEqualTo("/demande/" + request);
        }
        assertThat(Jsoup.parse(requester.get("/demande/" + request).text())
                        .select("#flash")
                        .text())
                .contains("n’attend plus de décision");
        assertThat(state(request)).isEqualTo("refused");
    }

    @RepeatedTest(3)
    void ofTwoRequestsForANameOneHasIt() {
        UUID rival = accounts.account(Role.AGENT);
        String slug = TestAccounts.freshSlug();
        UUID one = accounts.draft(agent, slug);
        UUID other = accounts.draft(rival, slug);
        BackOfficeUser asking = BackOfficeUser.signedIn(agent);
        BackOfficeUser racing = BackOfficeUser.signedIn(rival);
        asking.token();
        racing.token();

        List<TestResponse> answers = atOnce(
                () -> asking.post("/demande/" + one + "/envoi"), () -> racing.post("/demande/" + other + "/envoi"));

        assertThat(answers).extracting(TestResponse::status).containsExactlyInAnyOrder(303, 422);
        boolean oneWon = answers.getFirst().status() == 303;
        assertThat(state(oneWon ? one : other)).isEqualTo("submitted");
        UUID loser = oneWon ? other : one;
        assertThat(answers.get(oneWon ? 1 : 0).text()).contains("Ce nom est déjà pris");
        assertThat(state(loser)).isEqualTo("draft");
        assertThat(ApplicationDatabase.texts("select answers ->> 'slug' from site_request where id = ?", loser))
                .containsExactly(slug);
        assertThat((oneWon ? racing : asking)
                        .get("/demande/" + loser + "/etapes/adresse")
                        .text())
                .contains(slug);
    }

    private static String state(UUID request) {
        return ApplicationDatabase.texts("select state from site_request where id = ?", request)
                .getFirst();
    }

    private static long decisions(UUID request) {
        return ApplicationDatabase.count("select count(*) from request_decision where request_id = ?", request);
    }

    private static List<TestResponse> atOnce(Callable<TestResponse> one, Callable<TestResponse> other) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<TestResponse>> answers = threads.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}

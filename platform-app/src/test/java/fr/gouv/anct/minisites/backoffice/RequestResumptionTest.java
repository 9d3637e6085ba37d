package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks how a request is resumed: at the last step, from the summary and back, with the requested changes in view. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestResumptionTest {

    private static final String REASON = "Combien de communes sont concernées ?\nEt lesquelles ?";

    private TestAccounts accounts;
    private UUID agent;
    private BackOfficeUser user;
    private BackOfficeUser decider;
    private UUID corrected;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        agent = accounts.account(Role.AGENT);
        user = BackOfficeUser.signedIn(agent);
        decider = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        corrected = accounts.submitted(agent);
        askForChanges(corrected, "Un premier motif.");
        user.post("/demande/" + corrected + "/envoi");
        askForChanges(corrected, REASON);
    }

    private void askForChanges(UUID request, String reason) {
        String version = ApplicationDatabase.texts("select version from site_request where id = ?", request)
                .getFirst();
        decider.post("/decisions/" + request + "/decision", "kind", "changes", "reason", reason, "version", version);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    @ParameterizedTest
    @EnumSource(RequestStep.class)
    void whatIsChangedFromTheSummaryLeadsBackToIt(RequestStep step) {
        String request = "/demande/" + accounts.draft(agent);
        String href = read(request + "/recapitulatif")
                .select("section:has(#" + step.slug() + ") a")
                .attr("href");
        Document form = read(href);
        assertThat(form.select("main form .fr-btns-group button").eachAttr("value"))
                .containsExactly("summary", "later");
        assertThat(form.select("main form a").eachAttr("href")).containsExactly(request + "/recapitulatif");

        TestResponse saved = user.post(form.select("main form").attr("action"), "then", "summary");
        assertThat(saved.header("location")).isEqualTo(request + "/recapitulatif");
    }

    @Test
    void whatIsWrongLeadsBackToTheSummaryOnceItIsRight() {
        UUID draft = accounts.draft(agent);
        empty(draft, "need");
        String request = "/demande/" + draft;
        String href =
                read(request + "/recapitulatif").select("#error-summary a").attr("href");
        assertThat(href).startsWith(request + "/etapes/besoin?").endsWith("#need");

        TestResponse wrong = user.post(request + "/etapes/besoin", "need", "Trop court", "then", "summary");
        assertThat(wrong.status()).isEqualTo(422);
        Document form = Jsoup.parse(wrong.text());
        assertThat(form.select("main form .fr-btns-group button").eachAttr("value"))
                .as("what was typed is saved: nothing leads back without it")
                .containsExactly("summary", "later", "return");
        assertThat(form.select("main form a[href$=/recapitulatif]")).isEmpty();

        TestResponse back = user.post(request + "/etapes/besoin", "need", "Plus court", "then", "return");
        assertThat(back.header("location")).isEqualTo(request + "/recapitulatif");
        assertThat(read(request + "/etapes/besoin").select("#need").text()).isEqualTo("Plus court");
    }

    /** Going back to the previous step stores the input, valid or not, without validation. */
    @ParameterizedTest
    @EnumSource(RequestStep.class)
    void theStepBeforeKeepsWhatIsTyped(RequestStep step) {
        String request = "/demande/" + accounts.draft(agent);
        String address = request + "/etapes/" + step.slug();
        String field = step.fields().getLast().code();
        assertThat(read(address).select("main form button[value=previous]"))
                .hasSize(step.previous().isPresent() ? 1 : 0);
        assertThat(read(address).select("main form a[href*=etapes]")).isEmpty();

        TestResponse back = user.post(address, field, "ab", "then", "previous");
        String before = step.previous().orElse(step).slug();
        assertThat(back.header("location")).isEqualTo(request + "/etapes/" + before);
        assertThat(ApplicationDatabase.texts(
                        "select answers ->> ? from site_request where id = ?::uuid", field, request.substring(9)))
                .containsExactly("ab");
    }

    @Test
    void theSummaryAndTheDecisionSayTheFullAddress() {
        UUID draft = accounts.draft(agent);
        String slug = ApplicationDatabase.texts("select answers ->> 'slug' from site_request where id = ?", draft)
                .getFirst();
        assertThat(read("/demande/" + draft + "/recapitulatif").select("main").text())
                .containsPattern("Adresse complète de l’espace http://" + slug + "\\.");
        assertThat(Jsoup.parse(decider.get("/decisions/" + accounts.submitted(agent))
                                .text())
                        .select("main")
                        .text())
                .contains("Adresse complète de l’espace http://");
    }

    @Test
    void theStepsLeadOnOtherwise() {
        String request = "/demande/" + accounts.draft(agent);
        assertThat(read(request + "/etapes/besoin?retour=ailleurs")
                        .select("main form button")
                        .eachAttr("value"))
                .as("the first is what the key Enter presses")
                .containsExactly("continue", "continue", "later", "previous");
        assertThat(user.post(request + "/etapes/besoin", "then", "continue").header("location"))
                .isEqualTo(request + "/etapes/site-remplace");
    }

    @Test
    void whoComesBackToARefusedSendingIsAtTheSummary() {
        String request = "/demande/" + accounts.draft(agent);
        assertThat(user.get(request + "/envoi").header("location")).isEqualTo(request + "/recapitulatif");
        assertThat(decider.get("/decisions/" + corrected + "/decision").header("location"))
                .isEqualTo("/decisions/" + corrected);
    }

    @ParameterizedTest
    @CsvSource({
        "need,     /etapes/besoin",
        "accent,   /etapes/apparence",
        "end-date, /etapes/equipe",
        "tagline,  /recapitulatif",
    })
    void aDraftGoesOnWhereOneStopped(String missing, String place) {
        UUID draft = accounts.draft(agent);
        empty(draft, missing);
        String request = "/demande/" + draft;
        assertThat(read(request).select("main .fr-btns-group a").eachAttr("href"))
                .contains(request + place);
        for (String list : new String[] {"/demande", "/"}) {
            assertThat(read(list).select("main a").eachAttr("href")).as(list).contains(request + place);
        }
    }

    private static void empty(UUID request, String field) {
        ApplicationDatabase.change("update site_request set answers = answers - ? where id = ?", field, request);
    }

    @Test
    void whatIsToBeChangedGoesOnInTheSummary() {
        String request = "/demande/" + corrected;
        for (String list : new String[] {request, "/demande", "/"}) {
            assertThat(read(list).select("main a").eachAttr("href")).as(list).contains(request + "/recapitulatif");
        }
    }

    @Test
    void theReasonForChangesIsSaidWhileOneMakesThem() {
        String request = "/demande/" + corrected;
        assertThat(said(request + "/recapitulatif")).isEqualTo(REASON);
        for (RequestStep step : RequestStep.values()) {
            assertThat(said(request + "/etapes/" + step.slug())).as(step.slug()).isEqualTo(REASON);
        }
        String wrong = user.post(request + "/etapes/besoin", "need", "Trop court", "then", "continue")
                .text();
        assertThat(Jsoup.parse(wrong).select("#asked-changes")).hasSize(1);
        assertThat(read("/demande/" + accounts.draft(agent) + "/etapes/besoin").select("#asked-changes"))
                .isEmpty();
    }

    @Test
    void whatWasSentIsRecalledAndCorrected() {
        String request = "/demande/" + accounts.submitted(agent);
        assertThat(read(request).select("main a.fr-btn").eachText())
                .containsExactly("Reprendre pour corriger", "Retirer la demande");
        Document question = read(request + "/correction");
        assertThat(question.select("main").text()).contains("ne l’examine plus");

        TestResponse recalled = user.post(question.select("main form").attr("action"));
        assertThat(recalled.header("location")).isEqualTo(request + "/recapitulatif");
        assertThat(read(recalled.header("location")).select("#asked-changes")).isEmpty();
        assertThat(read(request).select("main").text())
                .contains("Reprise pour correction", "Corriger et renvoyer")
                .doesNotContain("vous demande");
        for (String list : new String[] {"/demande", "/"}) {
            assertThat(read(list)
                            .select("main a[href=" + request + "/recapitulatif]")
                            .text())
                    .as(list)
                    .startsWith("Corriger");
        }
        assertThat(user.post(request + "/etapes/programme", "entity", "Direction oubliée", "then", "summary")
                        .header("location"))
                .isEqualTo(request + "/recapitulatif");
        assertThat(user.post(request + "/envoi").header("location")).isEqualTo(request);
        assertThat(read(request).select("main").text())
                .contains("Direction oubliée", "Demande reprise pour correction");
    }

    @Test
    void aDraftThatWasNeverSentIsDeleted() {
        String request = "/demande/" + accounts.draft(agent);
        for (String screen : new String[] {request, request + "/recapitulatif"}) {
            assertThat(read(screen).select("main a[href$=/suppression]").text())
                    .as(screen)
                    .isEqualTo("Supprimer ce brouillon");
            assertThat(read(screen).select("main a[href$=/retrait]")).as(screen).isEmpty();
        }
        assertThat(user.get(request + "/retrait").header("location")).isEqualTo(request + "/suppression");
        Document question = read(request + "/suppression");
        assertThat(user.post(question.select("main form").attr("action")).header("location"))
                .isEqualTo("/demande");
        assertThat(read("/demande").select("#flash").text()).contains("Le brouillon est supprimé");
        assertThat(user.get(request).status()).isEqualTo(404);
        TestResponse late = user.post(request + "/etapes/besoin", "need", "Saisi dans un autre onglet");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.text()).contains("Saisi dans un autre onglet");

        String sent = "/demande/" + accounts.submitted(agent);
        assertThat(user.get(sent + "/suppression").header("location")).isEqualTo(sent);
        assertThat(user.post(sent + "/suppression").header("location")).isEqualTo(sent);
        assertThat(read(sent).select("main").text()).contains("Envoyée");
    }

    @Test
    void oneStartsAgainFromWhatCameToNothing() {
        UUID ended = accounts.submitted(agent);
        String request = "/demande/" + ended;
        assertThat(read(request).select("main form[action$=/recommencement]")).isEmpty();
        assertThat(user.post(request + "/recommencement").header("location")).isEqualTo(request);
        user.post(request + "/retrait");
        Document page = read(request);
        assertThat(page.select("main form button").eachText())
                .containsExactly("Recommencer à partir de cette demande", "Commencer une autre demande");

        String action = page.select("main form").attr("action");
        String draft = user.post(action).header("location");
        assertThat(draft).endsWith("/recapitulatif").doesNotContain(ended.toString());
        assertThat(read(draft).select("#flash").text()).contains("Vos réponses sont reprises");
        assertThat(read(draft).select("#error-summary"))
                .as("its short name is free again")
                .isEmpty();
        assertThat(user.post(action).header("location")).as("twice is once").isEqualTo(draft);
        assertThat(user.post(draft.replace("recapitulatif", "envoi")).status()).isEqualTo(303);

        String late = user.post(action).header("location");
        assertThat(late).isNotEqualTo(draft);
        assertThat(read(late).select("#error-summary").text()).contains("Ce nom est déjà pris");
    }

    /** Two tabs: one submits the request, the other saves a step. */
    @Test
    void whatIsTypedTooLateIsShownToBeCopied() {
        String request = "/demande/" + accounts.draft(agent);
        Document form = read(request + "/etapes/adresse");
        user.post(request + "/envoi");
        String[] untouched = form.select("main form input[name^=base.]").stream()
                .flatMap(base -> Stream.of(base.attr("name"), base.val()))
                .toArray(String[]::new);
        TestResponse late = user.post(
                request + "/etapes/adresse",
                Stream.concat(Stream.of(untouched), Stream.of("slug", "Un autre <b>nom</b>", "address-kind", "path"))
                        .toArray(String[]::new));
        assertThat(late.status()).isEqualTo(409);
        Document page = Jsoup.parse(late.text());
        assertThat(page.select("h1").text()).isEqualTo("Cette demande n’est plus modifiable");
        assertThat(page.select("#typed li").eachText())
                .satisfiesExactlyInAnyOrder(
                        name -> assertThat(name).matches("Nom court.: Un autre <b>nom</b>"),
                        kind -> assertThat(kind).matches("[^:]+.: Un chemin sur le portail"));
        assertThat(page.select("main a[href=" + request + "]")).hasSize(1);

        TestResponse same = user.post(
                request + "/etapes/adresse",
                Stream.concat(
                                Stream.of(untouched),
                                Stream.of(
                                        "slug", form.select("#slug").val(), "address-kind", "host", "then", "previous"))
                        .toArray(String[]::new));
        assertThat(same.header("location")).as("nothing was typed").isEqualTo(request);
    }

    private String said(String path) {
        return read(path).select("#asked-changes p").last().wholeText();
    }

    private Document read(String path) {
        return Jsoup.parse(user.get(path).text());
    }
}

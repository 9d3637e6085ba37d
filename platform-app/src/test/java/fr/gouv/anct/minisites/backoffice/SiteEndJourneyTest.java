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
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the end of a site from the request of an owner to the answer of central communications. */
@DemoTest
class SiteEndJourneyTest {

    private static final LocalDate END = LocalDate.now(ParisCalendar.ZONE).plusDays(20);
    private static final LocalDate WISHED = END.plusMonths(6);
    private static final LocalDate OTHER = END.plusMonths(3);
    private static final String REASON = "Le programme est reconduit.";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private UUID decider;
    private BackOfficeUser communications;
    private BackOfficeUser owner;
    private BackOfficeUser contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        decider = accounts.account(Role.COMMUNICATIONS);
        communications = BackOfficeUser.signedIn(decider);
        owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
        ApplicationDatabase.change(
                "insert into site_end (tenant_id, ends_on) values (?, ?::date)", site.id, END.toString());
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

    private Document sheet(BackOfficeUser user) {
        return open(user, site.at + "/fiche");
    }

    private static String flash(BackOfficeUser user, TestResponse response) {
        assertThat(response.status()).isEqualTo(303);
        return open(user, response.header("location")).select("#flash").text();
    }

    /** Returns what an act is answered with: the message on the next screen, or the screen with what was typed. */
    private static String outcome(BackOfficeUser user, TestResponse response) {
        return response.status() == 409
                ? Jsoup.parse(response.text()).select("main").text()
                : flash(user, response);
    }

    private static List<String> typed(TestResponse response) {
        assertThat(response.status()).isEqualTo(409);
        return Jsoup.parse(response.text()).select("#typed li").eachText();
    }

    /** Returns what a browser sends: the hidden fields of the form at an address, and what is typed. */
    private static String[] filled(BackOfficeUser user, String path, String... typed) {
        List<String> fields = new ArrayList<>();
        open(user, path)
                .select("main form input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
        fields.addAll(List.of(typed));
        return fields.toArray(String[]::new);
    }

    private TestResponse send(BackOfficeUser user, String path, String... typed) {
        return user.post(path, filled(user, path, typed));
    }

    private TestResponse ask(LocalDate wished, String reason) {
        return send(owner, site.at + "/fin/report", "wishedOn", wished.toString(), "reason", reason);
    }

    private List<String> letters(String email) {
        return ApplicationDatabase.texts(
                "select translate(letter ->> 'subject', U&'\\00A0', ' ') from outgoing_mail where recipient = ?"
                        + " and letter ->> 'subject' ~ ? order by number",
                email,
                "(fin|[Rr]eport).*Site " + site.slug);
    }

    private String deciderEmail() {
        return ApplicationDatabase.texts("select email from account where id = ?", decider)
                .getFirst();
    }

    /** Returns what waits, without the name of the site that the links of all sites add. */
    private List<String> waiting(BackOfficeUser user) {
        return open(user, "/en-attente?espace=" + site.slug).select("main tbody a").eachText().stream()
                .map(text -> text.replace(" – Site " + site.slug, ""))
                .toList();
    }

    private List<String> history(BackOfficeUser user) {
        return sheet(user).select(".ms-timeline strong").eachText();
    }

    private String end() {
        return ApplicationDatabase.texts("select ends_on from site_end where tenant_id = ?", site.id)
                .getFirst();
    }

    @Test
    void anOwnerAsksAndCommunicationsGrantAnotherDay() {
        assertThat(waiting(owner)).contains("L’espace prend fin");
        assertThat(sheet(owner).select("main a[href$=/fin/report]")).hasSize(1);
        assertThat(sheet(contributor).select("main a[href*=/fin]")).isEmpty();
        assertThat(contributor.get(site.at + "/fin/report").status()).isEqualTo(403);
        assertThat(owner.get(site.at + "/fin").status()).isEqualTo(403);

        TestResponse early = ask(END, " ");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("la communication centrale en décide");
        assertThat(ask(END, REASON).text()).contains("Choisissez une date après la fin actuelle.");
        assertThat(flash(owner, ask(WISHED, REASON))).contains("La demande est envoyée");
        assertThat(letters(deciderEmail())).hasSize(1);
        assertThat(waiting(owner)).doesNotContain("L’espace prend fin");
        assertThat(waiting(communications)).contains("Répondre à la demande de report de la fin");
        assertThat(sheet(owner).select("#facts").text()).contains("Report demandé", REASON);
        assertThat(sheet(contributor).select("#facts").text())
                .contains("Report demandé")
                .doesNotContain(REASON);
        assertThat(flash(owner, owner.get(site.at + "/fin/report"))).contains("Une demande attend déjà");

        String at = site.at + "/fin";
        Document form = open(communications, at);
        assertThat(form.select("main blockquote").text()).isEqualTo(REASON);
        assertThat(form.select("main label[for=endsOn], main label[for=reason]").eachText())
                .hasSize(2)
                .allMatch(label -> label.contains("Obligatoire si") && !label.contains("facultatif"));
        assertThat(send(communications, at, "verdict", "refuse", "reason", "").status())
                .isEqualTo(422);
        assertThat(flash(
                        communications,
                        send(
                                communications,
                                at,
                                "verdict",
                                "grant",
                                "endsOn",
                                OTHER.toString(),
                                "reason",
                                "Jusqu’au bilan.")))
                .contains("La fin est reportée");
        assertThat(end()).isEqualTo(OTHER.toString());
        assertThat(letters(site.email(Role.OWNER))).singleElement().asString().contains("est reportée");
        assertThat(waiting(communications)).doesNotContain("Répondre à la demande de report de la fin");
        assertThat(history(owner)).hasSize(2);
        assertThat(history(owner).getFirst()).startsWith("Fin reportée");
        assertThat(history(owner).getLast()).startsWith("Report de la fin demandé");
        assertThat(sheet(owner).select(".ms-timeline").text()).contains(REASON, "Jusqu’au bilan.");
        assertThat(sheet(contributor).select(".ms-timeline").text())
                .contains("Communication centrale")
                .doesNotContain(REASON, "Jusqu’au bilan.");
        assertThat(open(owner, site.at + "/journal").select("main").text()).contains("Fin reportée");
        assertThat(open(communications, "/sites?mots=" + site.slug).select("main tbody a[href$=/fiche]"))
                .hasSize(1);
    }

    @Test
    void aRefusalSaysWhyAndADateIsSetWithoutARequest() {
        ask(WISHED, REASON);
        assertThat(flash(
                        communications,
                        send(
                                communications,
                                site.at + "/fin",
                                "verdict",
                                "refuse",
                                "endsOn",
                                WISHED.toString(),
                                "reason",
                                "Le programme est terminé.")))
                .contains("La date de fin est maintenue");
        assertThat(end()).isEqualTo(END.toString());
        assertThat(history(owner).getFirst()).startsWith("Report de la fin refusé");
        assertThat(sheet(owner).select(".ms-timeline").text()).contains("Le programme est terminé.");

        assertThat(send(communications, site.at + "/fin", "endsOn", "2020-01-01")
                        .text())
                .contains("Choisissez une date à venir.");
        assertThat(flash(communications, send(communications, site.at + "/fin", "endsOn", OTHER.toString())))
                .contains("La date de fin est fixée");
        assertThat(end()).isEqualTo(OTHER.toString());
        assertThat(letters(site.email(Role.OWNER))).hasSize(2);
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() {
        ask(WISHED, REASON);
        BackOfficeUser other = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        String at = site.at + "/fin";
        String[] grant = filled(communications, at, "verdict", "grant", "endsOn", OTHER.toString(), "reason", "");
        String[] refuse = filled(other, at, "verdict", "refuse", "reason", "Non.");
        CompletableFuture<TestResponse> first = CompletableFuture.supplyAsync(() -> communications.post(at, grant));
        CompletableFuture<TestResponse> second = CompletableFuture.supplyAsync(() -> other.post(at, refuse));
        assertThat(List.of(outcome(communications, first.join()), outcome(other, second.join())))
                .filteredOn(text -> text.contains("Votre choix n’est pas enregistré"))
                .hasSize(1);
        assertThat(letters(site.email(Role.OWNER))).hasSize(1);
        assertThat(history(owner)).hasSize(2);
        assertThat(flash(communications, communications.post(at, grant))).contains("Votre choix n’est pas enregistré");
    }

    @Test
    void anOwnerWithdrawsTheRequest() {
        String at = site.at + "/fin/report/retrait";
        assertThat(flash(owner, owner.get(at))).as("nothing waits").contains("Votre choix n’est pas enregistré");
        ask(WISHED, REASON);
        assertThat(sheet(owner).select("main a[href=" + at + "]").text()).isEqualTo("Retirer la demande");
        assertThat(sheet(contributor).select("main a[href*=/fin]")).isEmpty();
        assertThat(contributor.get(at).status()).isEqualTo(403);
        assertThat(contributor.post(at).status()).isEqualTo(403);
        TestResponse another = owner.get(site.at + "/fin/report");
        Document told = open(owner, another.header("location"));
        assertThat(told.select("#flash").text()).contains("Une demande attend déjà", "retirez d’abord celle-ci");
        assertThat(told.select("main a[href=" + at + "]")).hasSize(1);
        assertThat(sheet(communications).select("main a[href=" + at + "]")).isEmpty();
        assertThat(communications.get(at).header("location")).isEqualTo(site.at + "/fin");

        Document question = open(owner, at);
        assertThat(question.select("h1").text()).contains("Retirer la demande de report");
        assertThat(question.select("main").text()).contains("prend toujours fin le");
        assertThat(flash(owner, owner.post(at)))
                .as("not the request that was read")
                .contains("Votre choix n’est pas enregistré");
        String[] withdrawal = filled(owner, at);
        String[] grant =
                filled(communications, site.at + "/fin", "verdict", "grant", "endsOn", OTHER.toString(), "reason", "");
        assertThat(flash(owner, owner.post(at, withdrawal))).contains("La demande est retirée");
        assertThat(flash(owner, owner.post(at, withdrawal))).as("again").contains("Votre choix n’est pas enregistré");
        assertThat(flash(communications, communications.post(site.at + "/fin", grant)))
                .contains("Votre choix n’est pas enregistré");

        assertThat(end()).isEqualTo(END.toString());
        assertThat(letters(deciderEmail())).hasSize(2).last().asString().startsWith("Demande de report retirée");
        assertThat(letters(site.email(Role.OWNER))).isEmpty();
        assertThat(waiting(communications)).doesNotContain("Répondre à la demande de report de la fin");
        assertThat(waiting(owner)).contains("L’espace prend fin");
        assertThat(sheet(owner).select("#facts").text()).doesNotContain("Report demandé");
        assertThat(history(owner)).hasSize(2);
        assertThat(history(owner).getFirst()).startsWith("Demande de report de la fin retirée");
        assertThat(open(owner, site.at + "/journal").select("main").text())
                .contains("Demande de report de la fin retirée");
        assertThat(flash(owner, ask(OTHER, REASON))).contains("La demande est envoyée");
    }

    @Test
    void aReasonThatIsOvertakenIsKept() {
        String[] late = filled(
                owner, site.at + "/fin/report", "wishedOn", OTHER.toString(), "reason", "Il reste un bilan à publier.");
        ask(WISHED, REASON);
        TestResponse second = owner.post(site.at + "/fin/report", late);
        assertThat(typed(second)).containsExactly("Il reste un bilan à publier.");
        assertThat(second.text()).contains("Une demande attend déjà");

        String at = site.at + "/fin";
        String[] refusal = filled(communications, at, "verdict", "refuse", "reason", "Le programme est terminé.");
        owner.post(at + "/report/retrait", filled(owner, at + "/report/retrait"));
        TestResponse withdrawn = communications.post(at, refusal);
        assertThat(typed(withdrawn)).containsExactly("Le programme est terminé.");
        assertThat(withdrawn.text()).contains("Votre choix n’est pas enregistré");

        ask(OTHER, "Il reste un bilan à publier.");
        TestResponse another = communications.post(at, refusal);
        assertThat(another.status()).isEqualTo(409);
        Document form = Jsoup.parse(another.text());
        assertThat(form.select("#reason").text()).isEqualTo("Le programme est terminé.");
        assertThat(form.select("main blockquote").text()).isEqualTo("Il reste un bilan à publier.");
        assertThat(form.select("main").text()).contains("La demande a changé");
        assertThat(letters(site.email(Role.OWNER))).isEmpty();

        ApplicationDatabase.change("update tenant set state = 'archived' where tenant_id = ?", site.id);
        TestResponse closed = communications.post(at, refusal);
        assertThat(typed(closed)).containsExactly("Le programme est terminé.");
        assertThat(closed.text()).contains("Cet espace est fermé");
    }

    @Test
    void ofAWithdrawalAndAnAnswerAtOnceOneCounts() {
        ask(WISHED, REASON);
        String at = site.at + "/fin";
        String[] withdrawal = filled(owner, at + "/report/retrait");
        String[] grant = filled(communications, at, "verdict", "grant", "endsOn", OTHER.toString(), "reason", "");
        CompletableFuture<TestResponse> first =
                CompletableFuture.supplyAsync(() -> owner.post(at + "/report/retrait", withdrawal));
        CompletableFuture<TestResponse> second = CompletableFuture.supplyAsync(() -> communications.post(at, grant));
        String withdrawn = flash(owner, first.join());
        String granted = flash(communications, second.join());
        assertThat(List.of(withdrawn, granted))
                .filteredOn(text -> text.contains("Votre choix n’est pas enregistré"))
                .hasSize(1);
        assertThat(end()).isEqualTo(withdrawn.contains("est retirée") ? END.toString() : OTHER.toString());
        assertThat(history(owner)).hasSize(2);
    }

    @Test
    void anArchivedSiteHasNothingToPutOff() {
        ask(WISHED, REASON);
        String[] grant =
                filled(communications, site.at + "/fin", "verdict", "grant", "endsOn", OTHER.toString(), "reason", "");
        ApplicationDatabase.change("update tenant set state = 'archived' where tenant_id = ?", site.id);
        assertThat(waiting(communications)).isEmpty();
        assertThat(ApplicationDatabase.count(
                        "select count(*) from site_end where tenant_id = ? and request_id is not null", site.id))
                .isZero();
        assertThat(communications.post(site.at + "/fin", grant).status()).isEqualTo(303);
        assertThat(end()).isEqualTo(END.toString());
    }
}

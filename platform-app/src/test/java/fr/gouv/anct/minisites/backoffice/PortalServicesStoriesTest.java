package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks how central communications decide which services of sites the portal lists, and what the team reads of it. */
@DemoTest
class PortalServicesStoriesTest {

    private static final String LIST = "/referentiel/services";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private BackOfficeUser communications;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private UUID service;
    private String title;

    @BeforeEach
    void aPublishedService() {
        accounts = new TestAccounts();
        communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        site = new LiveTestSite(accounts, sites);
        site.publish(site.draft("/", "Accueil", "Bienvenue."));
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        title = "Aide " + site.slug;
        String made = editor.post(site.at + "/services/nouveau", "title", title, "date", "2026-03-12")
                .header("location");
        service = UUID.fromString(made.substring(made.lastIndexOf('/') + 1));
        site.publish(UUID.fromString(
                ApplicationDatabase.texts("select id from page where tenant_id = ? and kind = 'services'", site.id)
                        .getFirst()));
        site.publish(service);
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private Document seen(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private String decision() {
        return LIST + "/decision?service=" + site.id + "_" + service;
    }

    private String row() {
        return seen(communications, LIST + "?mots=" + site.slug)
                .select("#services tbody tr")
                .text();
    }

    private static boolean isListed(String title) {
        return BackOfficeUser.anyone()
                .ask("GET", "localhost", "/ressources?contenu=services")
                .text()
                .contains(title);
    }

    private String followUp() {
        return seen(editor, site.at + "/pages/" + service + "/suivi")
                .select("main")
                .text();
    }

    @Test
    void aServiceIsListedOnThePortalOnceItIsAccepted() {
        assertThat(row()).contains(title, "À décider");
        assertThat(followUp()).contains("est proposé au catalogue du portail");
        assertThat(isListed(title)).isFalse();

        TestResponse accepted = decide("decision", "accepted", "reason", "");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(303);
        await().until(() -> isListed(title));
        assertThat(row()).contains("Accepté");
        assertThat(followUp()).contains("Le portail présente ce service");

        decide("decision", "proposed", "reason", "");
        await().until(() -> !isListed(title));
        assertThat(row()).contains("À décider");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action like 'portal.%' order by at",
                        site.id))
                .containsExactly("portal.service-accepted", "portal.service-undecided");
    }

    /** Posts the form as it was shown, with these fields. */
    private TestResponse decide(String... fields) {
        String revision =
                seen(communications, decision()).select("input[name=revision]").val();
        return communications.post(
                decision(),
                Stream.concat(Stream.of(fields), Stream.of("revision", revision))
                        .toArray(String[]::new));
    }

    @Test
    void aDecisionIsAboutTheRevisionThatWasShown() {
        TestResponse stale = communications.post(
                decision(),
                "decision",
                "accepted",
                "reason",
                "",
                "revision",
                UUID.randomUUID().toString());
        assertThat(stale.status()).isEqualTo(303);
        assertThat(stale.header("location")).contains("/decision?");
        assertThat(row()).contains("À décider");
    }

    @Test
    void aRefusalHasAReasonThatTheTeamReads() {
        TestResponse without = decide("decision", "refused", "reason", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(Jsoup.parse(without.text()).select("#reason-messages").text())
                .contains("Dites à l’équipe pourquoi");
        assertThat(decide("decision", "refused", "reason", "Ce service existe déjà.")
                        .status())
                .isEqualTo(303);
        assertThat(row()).contains("Refusé", ": Ce service existe déjà.");
        assertThat(followUp()).contains("Le portail ne présente pas ce service : Ce service existe déjà.");
        assertThat(seen(communications, decision()).select("[name=reason]").text())
                .contains("existe déjà");
    }

    private static List<String> letters(String email) {
        return ApplicationDatabase.texts(
                "select translate(letter ->> 'subject', U&'\\00A0', ' ') from outgoing_mail where recipient = ? and"
                        + " letter::text like '%/suivi%' order by number",
                email);
    }

    @Test
    void theTeamIsToldOfADecision() {
        decide("decision", "refused", "reason", "Ce service existe déjà.");
        decide("decision", "refused", "reason", "Ce service existe déjà.");
        String refused = "Le portail ne présente pas « " + title + " »";
        for (Role role : List.of(Role.OWNER, Role.EDITOR)) {
            assertThat(letters(site.email(role))).as("once").containsExactly(refused);
        }
        assertThat(letters(site.email(Role.CONTRIBUTOR)))
                .as("may not publish it")
                .isEmpty();
        assertThat(ApplicationDatabase.texts(
                        "select concat_ws(' ', letter ->> 'quote', letter #>> '{action,url}') from outgoing_mail"
                                + " where recipient = ? and letter::text like '%/suivi%'",
                        site.email(Role.EDITOR)))
                .singleElement()
                .asString()
                .startsWith("Ce service existe déjà. http")
                .endsWith(site.at + "/pages/" + service + "/suivi");

        ApplicationDatabase.change("update page set owner_id = ? where id = ?", site.person(Role.CONTRIBUTOR), service);
        decide("decision", "accepted", "reason", "");
        site.save(service, title, "Un autre texte.");
        site.publish(service);
        decide("decision", "accepted", "reason", "");
        decide("decision", "proposed", "reason", "");
        assertThat(letters(site.email(Role.CONTRIBUTOR)))
                .as("the owner of the page; not of what stays accepted")
                .containsExactly(
                        "Le portail présente « " + title + " »",
                        "« " + title + " » attend de nouveau une décision du portail");
    }

    private List<String> waiting() {
        return seen(communications, "/en-attente?type=service&espace=" + site.slug)
                .select("#waiting tbody a[href*=decision]")
                .eachText();
    }

    @Test
    void aServiceWaitsForADecisionAndAgainWhenItHasChanged() {
        assertThat(waiting())
                .singleElement()
                .asString()
                .startsWith("Décider de présenter")
                .contains(title);
        assertThat(seen(communications, "/en-attente?type=service&espace=" + site.slug)
                        .select("#waiting tbody a[href*=decision]")
                        .attr("href"))
                .isEqualTo(decision());
        assertThat(seen(communications, "/").select("main h3").text())
                .contains("Services proposés au catalogue du portail");
        decide("decision", "accepted", "reason", "");
        assertThat(waiting()).isEmpty();
        site.save(service, title, "Un autre texte.");
        site.publish(service);
        assertThat(waiting()).singleElement().asString().startsWith("Relire le service accepté");
    }

    @Test
    void theFormOfTheDecisionLeadsToThePage() {
        Document form = seen(communications, decision());
        String path = ApplicationDatabase.texts("select path from page where id = ?", service)
                .getFirst();
        assertThat(form.select("main a:contains(Voir la page du service)").attr("href"))
                .contains("://" + site.slug + ".localhost")
                .endsWith(path);
        String preview = form.select("main a:contains(Voir son aperçu)").attr("href");
        assertThat(preview).isEqualTo(site.at + "/pages/" + service + "/apercu");
        seen(communications, preview);
    }

    @Test
    void whatNobodyProposesIsNotDecided() {
        ApplicationDatabase.change("update page set shared = false where id = ?", service);
        assertThat(row()).isEmpty();
        assertThat(communications.get(decision()).header("location")).isEqualTo(LIST);
        assertThat(communications.get(LIST + "/decision?service=zzz").status()).isEqualTo(303);
        assertThat(editor.get(LIST).status()).isEqualTo(403);
    }

    @Test
    void theListIsFilteredByDecision() {
        decide("decision", "accepted", "reason", "");
        String words = "?mots=" + site.slug;
        assertThat(seen(communications, LIST + words + "&decision=accepted")
                        .select("#services")
                        .text())
                .contains(title);
        assertThat(seen(communications, LIST + words + "&decision=refused")
                        .select("main")
                        .text())
                .contains("Aucun résultat");
    }
}

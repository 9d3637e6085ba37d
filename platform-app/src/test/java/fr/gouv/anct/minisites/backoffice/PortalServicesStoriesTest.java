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
        assertThat(row()).contains("Refusé");
        assertThat(followUp()).contains("Le portail ne présente pas ce service : Ce service existe déjà.");
        assertThat(seen(communications, decision()).select("[name=reason]").text())
                .contains("existe déjà");
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

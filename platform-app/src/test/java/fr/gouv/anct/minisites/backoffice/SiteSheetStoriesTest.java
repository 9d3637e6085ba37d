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
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the sheet of a site: what it names, what it offers past the end, and the screens below it. */
@DemoTest
class SiteSheetStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

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
                "insert into site_end (tenant_id, ends_on) values (?, ?::date)",
                site.id,
                LocalDate.now(ParisCalendar.ZONE).plusDays(20).toString());
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

    /** Returns what waits, without the name of the site that the links of all sites add. */
    private List<String> waiting(BackOfficeUser user) {
        return open(user, "/en-attente?espace=" + site.slug).select("main tbody a").eachText().stream()
                .map(text -> text.replace(" – Site " + site.slug, ""))
                .toList();
    }

    private String suspension() {
        return "main a[href=" + site.at + "/suspension]";
    }

    private void endedOn(LocalDate day) {
        ApplicationDatabase.change(
                "update site_end set ends_on = ?::date where tenant_id = ?", day.toString(), site.id);
    }

    @Test
    void pastItsEndASiteIsSuspendedOrKept() {
        endedOn(LocalDate.now(ParisCalendar.ZONE).minusDays(10));
        Document decided = sheet(communications);
        assertThat(decided.select("#facts").text())
                .contains("Cette date est passée", "fixez une date plus tardive", "procédure de fermeture");
        assertThat(decided.select(suspension())).hasSize(1);
        assertThat(decided.select("main a[href=" + site.at + "/fin]")).hasSize(1);
        assertThat(open(communications, site.at + "/fin").select("main").text())
                .contains("devait prendre fin le", "procédure de fermeture")
                .doesNotContain("prend fin le");
        Document owned = sheet(owner);
        assertThat(owned.select("#facts").text())
                .contains("demandez un report")
                .doesNotContain("procédure de fermeture");
        assertThat(owned.select(suspension())).isEmpty();
        assertThat(sheet(contributor).select("#facts").text())
                .contains("Cette date est passée")
                .doesNotContain("demandez un report");
        assertThat(open(owner, site.at + "/fin/report").select("main").text()).contains("devait prendre fin le");
        assertThat(waiting(communications)).contains("La date de fin de l’espace est passée");

        ApplicationDatabase.change("update tenant set state = 'suspended' where tenant_id = ?", site.id);
        assertThat(waiting(communications)).doesNotContain("La date de fin de l’espace est passée");
        Eventually.until(
                SOON,
                "suspended",
                () -> sheet(communications).select("#facts").text().contains("la suspension tient l’espace fermé"));
        assertThat(sheet(communications).select(suspension())).isEmpty();
    }

    @Test
    void beforeItsEndASheetOffersNoSuspension() {
        assertThat(sheet(communications).select(suspension())).isEmpty();
    }

    @Test
    void centralCommunicationsDecideWhetherThePortalTakesTheContent() {
        String sharing = site.at + "/reprise-portail";
        assertThat(sheet(owner).select("#facts").text()).contains("Le portail trouve les pages");
        assertThat(sheet(owner).select("main a[href=" + sharing + "]")).isEmpty();
        assertThat(owner.get(sharing).status()).isEqualTo(403);
        assertThat(owner.post(sharing, "shared", "true").status()).isEqualTo(403);

        Document question = open(communications, sharing);
        assertThat(question.select("main").text()).contains("Ne plus reprendre", "Sa place dans l’annuaire");
        assertThat(communications.post(sharing, "shared", "true").status()).isEqualTo(303);
        assertThat(sheet(owner).select("#facts").text()).contains("ne trouve ni les pages ni les documents");
        assertThat(sheet(owner).text()).contains("Contenus retirés de la recherche du portail");
        assertThat(communications.post(sharing, "shared", "true").status())
                .as("a second time")
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action like 'site.%shared'", site.id))
                .containsExactly("site.unshared");
        assertThat(letters())
                .as("once to the owner")
                .hasSize(1)
                .first()
                .asString()
                .contains("ne reprend plus");

        assertThat(open(communications, sharing).select("main").text()).contains("Reprendre «");
        assertThat(communications.post(sharing, "shared", "false").status()).isEqualTo(303);
        assertThat(sheet(contributor).select("#facts").text()).contains("Le portail trouve les pages");
        assertThat(letters()).hasSize(2);
    }

    /** Returns the subjects of the letters about what the portal takes up of the site. */
    private List<String> letters() {
        return ApplicationDatabase.texts(
                "select letter ->> 'subject' from outgoing_mail where letter ->> 'subject' like 'Le portail%'"
                        + " and letter ->> 'subject' like ? order by id",
                "%" + site.slug + "%");
    }

    @Test
    void theScreensOfTheEndAndTheSuspensionAreBelowTheSheet() {
        assertThat(owner.post(
                                site.at + "/fin/report",
                                "seen",
                                LocalDate.now(ParisCalendar.ZONE).plusDays(20).toString(),
                                "wishedOn",
                                LocalDate.now(ParisCalendar.ZONE).plusMonths(6).toString(),
                                "reason",
                                "Le programme est reconduit.")
                        .status())
                .isEqualTo(303);
        List<Document> screens = List.of(
                open(communications, site.at + "/fin"),
                open(communications, site.at + "/suspension"),
                open(owner, site.at + "/fin/report/retrait"));
        assertThat(screens).allSatisfy(screen -> {
            assertThat(screen.select(".fr-sidemenu [aria-current]").eachText()).containsExactly("Fiche");
            assertThat(screen.select("nav.fr-breadcrumb a[href]").eachAttr("href"))
                    .containsExactly("/", "/sites", site.at, site.at + "/fiche");
        });
        assertThat(open(owner, site.at).select("nav.fr-breadcrumb a[href]").eachAttr("href"))
                .containsExactly("/", "/sites");
        assertThat(open(owner, site.at + "/pages")
                        .select("nav.fr-breadcrumb a[href]")
                        .eachText())
                .containsExactly("Accueil", "Mes espaces", "Site " + site.slug);
    }

    @Test
    void aSheetNamesItsSite() {
        Document sheet = sheet(communications);
        assertThat(sheet.select("h1").text()).isEqualTo("Fiche de « Site " + site.slug + " »");
        assertThat(sheet.title()).startsWith("Fiche de « Site " + site.slug + " »");
        assertThat(sheet.select("#facts").text())
                .contains("Adresse http://" + site.slug + ".localhost", "Nom court " + site.slug, "Éditeur");
    }

    @Test
    void aSheetTellsTheRequestToItsReviewersAndItsRequester() {
        UUID requester = site.person(Role.OWNER);
        UUID request = accounts.submitted(requester);
        ApplicationDatabase.change(
                "update site_request set state = 'approved', tenant_id = ? where id = ?", site.id, request);
        ApplicationDatabase.change("""
            insert into request_decision (id, request_id, kind, reason, decided_by)
            values (gen_random_uuid(), ?, 'approval', 'Bienvenue.', ?)\
            """, request, decider);
        assertThat(sheet(communications).select("#facts a[href=/decisions/" + request + "]"))
                .hasSize(1);
        assertThat(sheet(owner).select("#facts a[href=/demande/" + request + "]"))
                .hasSize(1);
        assertThat(sheet(owner).select(".ms-timeline").text()).contains("Bienvenue.");
        Document read = sheet(contributor);
        assertThat(read.select("#facts a[href*=" + request + "]")).isEmpty();
        assertThat(read.select("#facts").text()).contains("Communication centrale");
        assertThat(read.select(".ms-timeline").text()).doesNotContain("Bienvenue.");
        assertThat(read.select("#facts").text()).contains("Il faut deux responsables");
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.AGENT))
                        .get(site.at + "/fiche")
                        .status())
                .isEqualTo(404);
        assertThat(open(contributor, site.at).select("main a.fr-link[href=" + site.at + "/fiche]"))
                .hasSize(1);
    }
}

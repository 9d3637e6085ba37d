package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.ListedPageStage;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks how a team presents its services: the form, the list, the path of the catalogue, the facts, the API. */
@DemoTest
class ServiceStoriesTest {

    @Autowired
    private Sites sites;

    private ListedPageStage stage;
    private TestAccounts accounts;
    private LiveTestSite site;

    @BeforeEach
    void prepare() {
        stage = new ListedPageStage(sites, "services");
        accounts = stage.accounts;
        site = stage.site;
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void aServiceIsInItsListWithTheFormOfItsFacts() {
        String page = stage.create("Aide aux projets");
        assertThat(stage.paths("services")).containsExactly("/services");
        assertThat(stage.paths("service")).containsExactly("/services/aide-aux-projets");
        assertThat(stage.seen(site.at + "/services")
                        .select("#services tbody tr")
                        .text())
                .contains("Aide aux projets", "12 mars 2026", "Brouillon");
        assertThat(stage.seen(site.at + "/pages").select("#tree").text())
                .contains("Services")
                .doesNotContain("Aide aux projets");
        Document content = stage.seen(page);
        assertThat(content.select("nav.fr-breadcrumb").text()).contains("Services");
        assertThat(content.select("#found"))
                .as("nothing is said of what nobody has written yet")
                .isEmpty();
        assertThat(content.select("[name$=-phases-idea], [name$=-delay], [name$=-tool], [name$=-closes]"))
                .hasSize(4);
        assertThat(content.select("[name=audiences], [name=territory]"))
                .as("it is classified as documents are")
                .isNotEmpty();
    }

    @Test
    void theCatalogueTakesAFreePath() {
        site.draft("/services", "Nos services", "Une page de l’équipe.");
        stage.create("Aide aux projets");
        assertThat(stage.paths("services")).containsExactly("/services-2");
        assertThat(stage.paths("service")).containsExactly("/services-2/aide-aux-projets");
    }

    @Test
    void aServiceWithoutAnyDetailIsNotPublished() {
        String page = stage.create("Sans détail");
        assertThat(stage.seen(page + "/controles").select("main").text()).contains("Il n’y a rien à lire ici");
    }

    @Test
    void onlyAServiceHasTheBlockOfItsFacts() {
        String service = stage.create("Aide aux projets");
        String other = site.at + "/pages/" + site.draft("/autre", "Autre", "Un essai.");
        String block = "[data-ms-type=service], option[value=service]";
        assertThat(stage.seen(service).select(block)).isNotEmpty();
        assertThat(stage.seen(other).select(block)).isEmpty();
    }

    @Test
    void theFactsThatListsNeedAreStoredBesideTheRevision() {
        stage.create("Aide aux projets");
        assertThat(ApplicationDatabase.texts(
                        "select f.kind || ' ' || cardinality(f.phases) from service_facts f where f.tenant_id = ?",
                        site.id))
                .containsExactly("SUPPORT 0");
    }

    @Test
    void programsCreateAndListServices() {
        String token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String api = "/api/v1" + site.at + "/services";
        TestResponse made =
                BackOfficeUser.program("POST", api, token, "{\"title\":\"Par l’API\",\"date\":\"2026-03-12\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).contains("\"kind\":\"service\"", "\"type\":\"service\"");
        assertThat(BackOfficeUser.program("GET", api + "?words=api", token, "").text())
                .contains("Par l’API");
    }
}

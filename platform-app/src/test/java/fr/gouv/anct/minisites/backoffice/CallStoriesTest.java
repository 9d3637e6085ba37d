package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.ListedPageStage;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks how a team launches calls for projects: the form, the list, its path, the stored dates, the checks, the API. */
@DemoTest
class CallStoriesTest {

    @Autowired
    private Sites sites;

    private ListedPageStage stage;
    private LiveTestSite site;

    @BeforeEach
    void prepare() {
        stage = new ListedPageStage(sites, "appels-a-projets");
        site = stage.site;
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void aCallIsInItsListWithTheFormOfItsFacts() {
        String page = stage.create("Lieux partagés");
        assertThat(stage.paths("calls")).containsExactly("/appels-a-projets");
        assertThat(stage.paths("call")).containsExactly("/appels-a-projets/lieux-partages");
        assertThat(stage.seen(site.at + "/appels-a-projets")
                        .select("#calls tbody tr")
                        .text())
                .contains("Lieux partagés", "12 mars 2026", "Brouillon");
        assertThat(stage.seen(site.at + "/pages").select("#tree").text())
                .contains("Appels à projets")
                .doesNotContain("Lieux partagés");
        Document content = stage.seen(page);
        assertThat(content.select("nav.fr-breadcrumb").text()).contains("Appels à projets");
        assertThat(content.select("[name$=-closes], [name$=-closingTime], [name$=-form], [name$=-amount]"))
                .hasSize(4);
        assertThat(content.select("[name=audiences], [name=territory]"))
                .as("it is classified as documents are")
                .isNotEmpty();
    }

    @Test
    void theListTakesAFreePath() {
        site.draft("/appels-a-projets", "Nos appels", "Une page de l’équipe.");
        stage.create("Lieux partagés");
        assertThat(stage.paths("calls")).containsExactly("/appels-a-projets-2");
    }

    @Test
    void onlyACallHasTheBlockOfItsFacts() {
        String call = stage.create("Lieux partagés");
        String other = site.at + "/pages/" + site.draft("/autre", "Autre", "Un essai.");
        String block = "[data-ms-type=call], option[value=call]";
        assertThat(stage.seen(call).select(block)).isNotEmpty();
        assertThat(stage.seen(other).select(block)).isEmpty();
    }

    /** Without a time, until the end of the day; times of summer, of winter, and of the hour that exists twice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2027-07-14 | -     | 2027-07-14T22:00:00Z
        2027-12-31 | -     | 2027-12-31T23:00:00Z
        2027-07-14 | 12:00 | 2027-07-14T10:00:00Z
        2027-12-31 | 12:00 | 2027-12-31T11:00:00Z
        2027-10-31 | 02:30 | 2027-10-31T01:30:00Z
        2027-03-28 | 02:30 | 2027-03-28T01:30:00Z
        """)
    void theClosingIsStoredBesideTheRevision(String day, @Nullable String time, String expected) {
        Map<String, Object> block =
                new HashMap<>(Map.of("type", "call", "version", 1, "criteria", List.of(), "questions", List.of()));
        block.put("closes", day);
        if (time != null) {
            block.put("closingTime", time);
        }
        UUID page = UUID.fromString(stage.create("Lieux partagés").replaceFirst(".*/", ""));
        site.write(page, "Lieux partagés", block);
        assertThat(ApplicationDatabase.texts(
                        "select to_char(f.closing_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from"
                                + " call_facts f join page p on p.tenant_id = f.tenant_id and p.head_revision ="
                                + " f.revision_id where p.id = ?",
                        page))
                .containsExactly(expected);
    }

    @Test
    void aCallThatIsOpenWithoutAFormIsReported() {
        String page = stage.create("Sans formulaire");
        assertThat(stage.seen(page + "/controles").select("main").text()).contains("ouvert sans formulaire");
    }

    @Test
    void programsCreateAndListCalls() {
        String token =
                stage.accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String api = "/api/v1" + site.at + "/calls";
        TestResponse made =
                BackOfficeUser.program("POST", api, token, "{\"title\":\"Par l’API\",\"date\":\"2026-03-12\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).contains("\"kind\":\"call\"", "\"type\":\"call\"");
        assertThat(BackOfficeUser.program("GET", api + "?words=api", token, "").text())
                .contains("Par l’API");
    }
}

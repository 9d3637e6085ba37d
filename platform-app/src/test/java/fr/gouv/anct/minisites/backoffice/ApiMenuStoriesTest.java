package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the menus of a site through the API. */
@DemoTest
class ApiMenuStoriesTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private String menus;
    private String token;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        menus = "/api/v1" + site.at + "/menus";
        token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private static String menus(String main) {
        return "{\"main\": [" + main + "], \"quickLinks\": [], \"footer\": [], \"partners\": []}";
    }

    private static String link(String label, UUID page) {
        return "{\"type\": \"link\", \"label\": \"" + label + "\", \"link\": \"page:" + page + "\"}";
    }

    private TestResponse put(String json, String tag) {
        return BackOfficeUser.program("PUT", menus, token, json, "If-Match", tag);
    }

    private static JsonNode refused(TestResponse response, int status, String type) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(response.text());
        assertThat(problem.get("type").asString()).isEqualTo("urn:minisites:problem:" + type);
        return problem;
    }

    @Test
    void menusAreArrangedAgainstWhatWasReadWithinTheLimitsOfTheDesignSystem() {
        UUID home = site.draft("/", "Accueil", "Bienvenue.");
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now() where id = ?", home);
        TestResponse read = BackOfficeUser.program("GET", menus, token, "");
        assertThat(read.status()).isEqualTo(200);
        String tag = read.header("etag");
        refused(BackOfficeUser.program("PUT", menus, token, menus("")), 428, "unseen");

        TestResponse arranged = put(menus(link("Nos aides du jour", home)), tag);
        assertThat(arranged.status()).as(arranged.text()).isEqualTo(200);
        Eventually.until(
                Duration.ofSeconds(10),
                "the menu",
                () -> BackOfficeUser.anyone()
                        .ask("GET", site.slug + ".localhost", "/")
                        .text()
                        .contains("Nos aides du jour"));
        refused(put(menus(""), tag), 412, "overtaken");

        String now = arranged.header("etag");
        assertThat(BackOfficeUser.program("GET", menus, token, "").header("etag"))
                .isEqualTo(now);
        JsonNode blank = refused(put(menus(link("Un", home) + ", " + link("", home)), now), 422, "invalid");
        assertThat(blank.get("errors").findValuesAsString("pointer")).containsExactly("/main/1/label");
        String nine = link("Un", home) + (", " + link("Un", home)).repeat(8);
        refused(put(menus(nine), now), 422, "invalid");
        String heavy = "{\"type\": \"menu\", \"label\": \"Un\", \"links\": ["
                + (", {\"label\": \"a\", \"link\": \"https://exemple.fr/?" + "&".repeat(1_900) + "\"}")
                        .repeat(8)
                        .substring(2)
                + "]}";
        JsonNode weight = refused(put(menus((", " + heavy).repeat(3).substring(2)), now), 422, "invalid");
        assertThat(weight.get("errors").findValuesAsString("pointer")).containsExactly("");
        UUID theirs = new LiveTestSite(accounts, sites).draft("/", "Chez eux", "À eux.");
        refused(put(menus(link("Ailleurs", theirs)), now), 422, "invalid");
        assertThat(BackOfficeUser.program("GET", menus, token, "").header("etag"))
                .as("nothing was done")
                .isEqualTo(now);
        String reader =
                accounts.token(site.person(Role.CONTRIBUTOR), Action.values()).text();
        assertThat(BackOfficeUser.program("PUT", menus, reader, menus(""), "If-Match", now)
                        .status())
                .isEqualTo(403);
    }
}

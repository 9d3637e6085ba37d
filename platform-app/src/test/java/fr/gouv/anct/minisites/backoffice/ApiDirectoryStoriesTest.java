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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the directory of sites through the API: what a team says of its site, and what everyone reads. */
@DemoTest
class ApiDirectoryStoriesTest {

    private static final String DIRECTORY = "/api/v1/directory";
    private static final String SAID = """
        {"sentence": " Un carnet\\n de vaccination. ", "themes": ["HEALTH", "DIGITAL"], "audiences": ["YOUNG_PEOPLE"]}\
        """;

    private static final String TERRITORY = """
        insert into territory (code, slug, name, label, folded, within, postcodes, population)
        values ('department-T1', 'essai-nord', 'Essai-Nord', 'Essai-Nord (T1)', 'essai nord t1', '{}', '{}', 1)
        on conflict do nothing
        """;

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private String entry;
    private String token;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        entry = "/api/v1" + site.at + "/directory";
        token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private TestResponse get() {
        return BackOfficeUser.program("GET", entry, token, "");
    }

    private TestResponse put(String json, String tag) {
        return BackOfficeUser.program("PUT", entry, token, json, "If-Match", tag);
    }

    private static JsonNode json(TestResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.text());
    }

    private static JsonNode refused(TestResponse response, int status, String type) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(response.text());
        assertThat(problem.get("type").asString()).isEqualTo("urn:minisites:problem:" + type);
        return problem;
    }

    private static List<String> pointers(TestResponse response) {
        return refused(response, 422, "invalid").get("errors").findValuesAsString("pointer");
    }

    /** Returns the directory as a program without a token reads it. */
    private static JsonNode directory(String query) {
        return json(BackOfficeUser.anyone().get(DIRECTORY + query));
    }

    private boolean isListed(String query) {
        return directory(query).get("items").findValuesAsString("name").contains("Site " + site.slug);
    }

    @Test
    void whatATeamSaysIsReadInTheDirectory() {
        TestResponse read = get();
        assertThat(json(read).get("themes")).isEmpty();
        refused(BackOfficeUser.program("PUT", entry, token, SAID), 428, "unseen");

        TestResponse saved = put(SAID, read.header("etag"));
        assertThat(json(saved).get("sentence").asString()).isEqualTo("Un carnet de vaccination.");
        assertThat(json(get())).isEqualTo(json(saved));
        assertThat(get().header("etag")).isEqualTo(saved.header("etag"));
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? order by id desc limit 1", site.id))
                .containsExactly("site.directory-changed");

        Eventually.until(
                Duration.ofSeconds(10), "the site", () -> isListed("?theme=HEALTH&audience=YOUNG_PEOPLE&limit=100"));
        JsonNode listed = directory("?theme=HEALTH&audience=YOUNG_PEOPLE&limit=100")
                .get("items")
                .valueStream()
                .filter(one -> one.get("name").asString().equals("Site " + site.slug))
                .findFirst()
                .orElseThrow();
        assertThat(listed.propertyNames())
                .containsExactlyInAnyOrder("name", "url", "sentence", "themes", "audiences", "territories");
        assertThat(listed.get("url").asString()).matches("https?://" + site.slug + "\\.localhost(:\\d+)?/");
        assertThat(listed.get("sentence").asString()).isEqualTo("Un carnet de vaccination.");
        assertThat(listed.get("themes").valueStream().map(JsonNode::asString)).containsExactly("DIGITAL", "HEALTH");
        assertThat(isListed("?theme=HOUSING&limit=100")).isFalse();
        assertThat(isListed("?theme=HEALTH&audience=RESIDENTS&limit=100")).isFalse();
    }

    @Test
    void theDirectoryIsFilteredByTerritory() {
        ApplicationDatabase.change(TERRITORY);
        String located = SAID.replace("]}", "], \"territories\": [\"department-T1\"]}");
        TestResponse saved = put(located, get().header("etag"));
        assertThat(json(saved).get("territories").valueStream().map(JsonNode::asString))
                .containsExactly("department-T1");

        Eventually.until(
                Duration.ofSeconds(10),
                "the site",
                () -> BackOfficeUser.anyone()
                                .get(DIRECTORY + "?territory=department-T1")
                                .status()
                        == 200);
        assertThat(isListed("?territory=department-T1")).isTrue();
        assertThat(isListed("?territory=department-T1&theme=HOUSING")).isFalse();
        assertThat(pointers(BackOfficeUser.anyone().get(DIRECTORY + "?territory=department-T2")))
                .containsExactly("territory");
        assertThat(pointers(put(located.replace("T1", "T2"), saved.header("etag"))))
                .containsExactly("/territories");
        assertThat(pointers(put(located.replace("department-T1", "a b"), saved.header("etag"))))
                .containsExactly("/territories");
    }

    @Test
    void aChangeKeepsToWhatWasReadAndToTheRightsOfTheScreen() {
        String tag = get().header("etag");
        String saved = put(SAID, tag).header("etag");
        refused(put("{\"themes\": [], \"audiences\": []}", tag), 412, "overtaken");
        assertThat(put(SAID, saved).header("etag")).as("nothing to change").isEqualTo(saved);
        String reader =
                accounts.token(site.person(Role.CONTRIBUTOR), Action.values()).text();
        assertThat(BackOfficeUser.program("PUT", entry, reader, SAID, "If-Match", saved)
                        .status())
                .isEqualTo(403);
        assertThat(json(BackOfficeUser.program("GET", entry, reader, "")).get("themes"))
                .hasSize(2);
    }

    @Test
    void aWrongValueIsNamedByItsPointer() {
        String tag = get().header("etag");
        assertThat(pointers(put("{\"sentence\": \"Une phrase.\"}", tag)))
                .containsExactlyInAnyOrder("/themes", "/audiences");
        assertThat(pointers(put(SAID.replace("Un carnet", "x".repeat(201)), tag)))
                .containsExactly("/sentence");
        assertThat(pointers(put(SAID.replace("DIGITAL", "RIEN"), tag))).containsExactly("/themes");
        assertThat(pointers(put(SAID.replace("YOUNG_PEOPLE", "HEALTH"), tag))).containsExactly("/audiences");
        assertThat(get().header("etag")).as("nothing was done").isEqualTo(tag);
        assertThat(pointers(BackOfficeUser.anyone().get(DIRECTORY + "?theme=sante")))
                .containsExactly("theme");
        assertThat(pointers(BackOfficeUser.anyone().get(DIRECTORY + "?audience=HEALTH")))
                .containsExactly("audience");
        assertThat(pointers(BackOfficeUser.anyone().get(DIRECTORY + "?cursor=rien")))
                .containsExactly("cursor");
    }

    @Test
    void theDirectoryIsReadPageByPage() {
        Eventually.until(Duration.ofSeconds(10), "the site", () -> isListed("?limit=100"));
        List<String> all = directory("?limit=100").get("items").findValuesAsString("url");
        List<String> found = new ArrayList<>();
        JsonNode page = directory("?limit=1");
        while (!page.get("next").isNull()) {
            assertThat(page.get("items")).hasSize(1);
            found.addAll(page.get("items").findValuesAsString("url"));
            page = directory("?limit=1&cursor=" + page.get("next").asString());
        }
        found.addAll(page.get("items").findValuesAsString("url"));
        assertThat(found).hasSizeBetween(2, 100).isEqualTo(all);
        assertThat(directory("?limit=100").get("items").findValuesAsString("name"))
                .contains("Action cœur de ville", "France services")
                .doesNotContain("Portail des mini-sites", "Mini-sites de l’ANCT", "Cités éducatives");
    }
}

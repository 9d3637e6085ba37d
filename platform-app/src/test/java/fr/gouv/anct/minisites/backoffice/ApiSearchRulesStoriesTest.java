package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the rules of a site's search through the API: what is stored, what the screen shows of it, and what is refused. */
@DemoTest
class ApiSearchRulesStoriesTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private String rules;
    private String token;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        rules = "/api/v1" + site.at + "/search-rules";
        token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private TestResponse get() {
        return BackOfficeUser.program("GET", rules, token, "");
    }

    private TestResponse put(String json, String tag) {
        return BackOfficeUser.program("PUT", rules, token, json, "If-Match", tag);
    }

    private static JsonNode json(TestResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.text());
    }

    private List<String> pointers(String json) {
        TestResponse refused = put(json, "*");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return JsonMapper.shared().readTree(refused.text()).get("errors").findValuesAsString("pointer");
    }

    private static String pinned(Object page) {
        return "{\"synonyms\": [], \"pinned\": [{\"words\": \"premiers pas\", \"page\": \"" + page + "\"}]}";
    }

    @Test
    void whatAProgramSavesIsReadAgainAndIsOnTheScreen() {
        UUID page = site.draft("/premiers-pas", "Premiers pas", "Par où commencer");
        TestResponse read = get();
        assertThat(json(read).get("synonyms")).isEmpty();
        String said = "{\"synonyms\": [\" PVD,  Petites villes de demain\", \"\"], \"pinned\": [{\"words\":"
                + " \"premiers pas\", \"page\": \"" + page + "\"}]}";
        assertThat(BackOfficeUser.program("PUT", rules, token, said).status()).isEqualTo(428);
        TestResponse saved = put(said, read.header("etag"));
        assertThat(json(saved).get("synonyms").get(0).asString()).isEqualTo("PVD, Petites villes de demain");
        assertThat(json(saved).get("synonyms")).hasSize(1);
        assertThat(json(get())).isEqualTo(json(saved));
        assertThat(put(said, read.header("etag")).status()).as("overtaken").isEqualTo(412);
        assertThat(json(put(said, saved.header("etag")))).as("nothing changed").isEqualTo(json(saved));
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action = 'site.search-changed'",
                        site.id))
                .hasSize(1);
        String screen = BackOfficeUser.signedIn(site.person(Role.EDITOR))
                .get(site.at + "/recherche")
                .text();
        assertThat(screen).contains("PVD, Petites villes de demain", "premiers pas = /premiers-pas");

        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", page);
        assertThat(json(put(pinned(page), saved.header("etag"))).get("synonyms"))
                .as("a pinned page may stay while it is in the trash")
                .isEmpty();
    }

    @Test
    void whatIsWrongIsNamed() {
        UUID section = site.section("encart", "Encart", "Mots");
        LiveTestSite other = new LiveTestSite(accounts, sites);
        UUID foreign = other.draft("/ailleurs", "Ailleurs", "Mots");
        for (Object page : List.of(UUID.randomUUID(), foreign, section)) {
            assertThat(pointers(pinned(page))).containsExactly("/pinned/0/page");
        }
        assertThat(pointers("{\"synonyms\": [\"un, deux\", \"seul\"], \"pinned\": []}"))
                .containsExactly("/synonyms/1");
        assertThat(pointers("{\"synonyms\": [\"" + "mot, ".repeat(60) + "\"], \"pinned\": []}"))
                .containsExactly("/synonyms/0");
        assertThat(pointers("{\"synonyms\": [" + "\"un, deux\",".repeat(100) + "\"un, deux\"], \"pinned\": []}"))
                .containsExactly("/synonyms");
    }

    @Test
    void whoMayNotArrangeTheSiteReadsAlone() {
        token = accounts.token(site.person(Role.CONTRIBUTOR), Action.values()).text();
        assertThat(json(get()).get("pinned")).isEmpty();
        assertThat(put("{\"synonyms\": [], \"pinned\": []}", "*").status()).isEqualTo(403);
    }
}

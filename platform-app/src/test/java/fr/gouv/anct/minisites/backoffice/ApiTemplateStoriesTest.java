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

/**
 * Checks page templates through the API: central communications store them, teams start pages and decide on updates.
 */
@DemoTest
class ApiTemplateStoriesTest {

    private static final String TEMPLATES = "/api/v1/templates";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private UUID home;
    private UUID model;
    private String central;
    private String contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        home = site.draft("/", "Accueil", "Bienvenue");
        model = site.draft("/modele", "Modèle", "Première phrase");
        central = accounts.token(accounts.account(Role.COMMUNICATIONS), Action.values())
                .text();
        contributor =
                accounts.token(site.person(Role.CONTRIBUTOR), Action.values()).text();
    }

    @AfterEach
    void leave() {
        ApplicationDatabase.change("delete from template_use where tenant_id = ?", site.id);
        ApplicationDatabase.change(
                "delete from page_template_version v using page_template t where t.id = v.template_id and t.name like"
                        + " 'Essai %'");
        ApplicationDatabase.change("delete from page_template where name like 'Essai %'");
        accounts.close();
    }

    private static JsonNode json(TestResponse response) {
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        return JsonMapper.shared().readTree(response.text());
    }

    private static JsonNode refused(TestResponse response, int status, String type) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(response.text());
        assertThat(problem.get("type").asString()).isEqualTo("urn:minisites:problem:" + type);
        return problem;
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("errors").findValuesAsString("pointer");
    }

    private TestResponse keep(String method, String path, String kind, String name, UUID page, String... headers) {
        return BackOfficeUser.program(method, path, central, """
            {"kind": "%s", "name": "%s", "description": "Pour un essai.", "site": "%s", "page": "%s"}\
            """.formatted(kind, name, site.slug, page), headers);
    }

    private TestResponse team(String method, String path, String body, String... headers) {
        return BackOfficeUser.program(method, "/api/v1" + site.at + path, contributor, body, headers);
    }

    @Test
    void aTemplateIsKeptByWhoSawIt() {
        TestResponse made = keep("POST", TEMPLATES, "page", "Essai de programme", model);
        JsonNode template = json(made);
        assertThat(made.status()).isEqualTo(201);
        assertThat(template.at("/body/0/text").asString()).isEqualTo("<p>Première phrase</p>");
        String at = TEMPLATES + "/" + template.get("id").asString();
        assertThat(made.header("location")).endsWith(at);
        assertThat(json(BackOfficeUser.program("GET", TEMPLATES, central, "")).findValuesAsString("name"))
                .contains("Essai de programme", "Appel à projets");

        refused(keep("PUT", at, "page", "Essai de programme", model), 428, "unseen");
        String tag = BackOfficeUser.program("GET", at, central, "").header("etag");
        site.save(model, "Modèle", "Seconde phrase");
        JsonNode changed = json(keep("PUT", at, "page", "Essai de programme", model, "If-Match", tag));
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        refused(keep("PUT", at, "page", "Essai de programme", model, "If-Match", tag), 412, "overtaken");
        String now = BackOfficeUser.program("GET", at, central, "").header("etag");
        assertThat(json(keep("PUT", at, "page", "Essai renommé", model, "If-Match", now))
                        .get("version")
                        .asInt())
                .as("other words for the same blocks are no new version")
                .isEqualTo(2);
        String renamed = BackOfficeUser.program("GET", at, central, "").header("etag");
        assertThat(pointers(refused(
                        keep("PUT", at, "section", "Essai renommé", model, "If-Match", renamed), 422, "invalid")))
                .containsExactly("/kind");
        refused(
                ApplicationDatabase.meanwhile(
                        () -> keep("PUT", at, "page", "Essai à deux", model, "If-Match", renamed),
                        "update page_template set name = 'Essai ailleurs' where id = ?",
                        UUID.fromString(template.get("id").asString())),
                412,
                "overtaken");

        assertThat(BackOfficeUser.program("DELETE", at, central, "").status()).isEqualTo(204);
        assertThat(BackOfficeUser.program("GET", at, central, "").status()).isEqualTo(404);
    }

    @Test
    void whatAnySiteCanShowIsATemplateAndNothingElse() {
        assertThat(pointers(refused(keep("POST", TEMPLATES, "page", " ", model), 422, "invalid")))
                .containsExactly("/name");
        assertThat(pointers(refused(keep("POST", TEMPLATES, "page", " ", UUID.randomUUID()), 422, "invalid")))
                .as("all problems at once")
                .containsExactly("/page", "/name");
        assertThat(pointers(refused(keep("POST", TEMPLATES, "page", "Essai", UUID.randomUUID()), 422, "invalid")))
                .containsExactly("/page");
        UUID tied = site.draft("/liee", "Liée", "Voir <a href=\"page:" + home + "\">là</a>");
        assertThat(pointers(refused(keep("POST", TEMPLATES, "page", "Essai", tied), 422, "invalid")))
                .containsExactly("/page");
        UUID theirs = new LiveTestSite(accounts, sites).draft("/chez-eux", "Chez eux", "À eux");
        assertThat(pointers(refused(keep("POST", TEMPLATES, "page", "Essai", theirs), 422, "invalid")))
                .as("a page is of the site that is named")
                .containsExactly("/page");
        assertThat(BackOfficeUser.program("GET", TEMPLATES, contributor, "").status())
                .isEqualTo(403);
        assertThat(BackOfficeUser.program("POST", TEMPLATES, contributor, "{}").status())
                .isEqualTo(403);
    }

    @Test
    void aPageStartsFromATemplateAndItsUpdateIsDecidedAboutAsItWasRead() {
        String template = json(keep("POST", TEMPLATES, "page", "Essai suivi", model))
                .get("id")
                .asString();
        assertThat(json(team("GET", "/templates", "")).findValuesAsString("name"))
                .contains("Essai suivi", "Trois chiffres clés");
        assertThat(json(team("GET", "/templates/" + template, ""))
                        .at("/body/0/type")
                        .asString())
                .isEqualTo("paragraph");
        String wanted = "{\"title\": \"%s\", \"parent\": \"" + home + "\", \"template\": \"%s\"}";
        assertThat(pointers(
                        refused(team("POST", "/pages", wanted.formatted("Aucune", UUID.randomUUID())), 422, "invalid")))
                .containsExactly("/template");
        String one = json(team("POST", "/pages", wanted.formatted("Une", template)))
                .get("id")
                .asString();
        String other = json(team("POST", "/pages", wanted.formatted("Autre", template)))
                .get("id")
                .asString();
        assertThat(json(team("GET", "/pages/" + one + "/templates", ""))).isEmpty();

        site.save(model, "Modèle", "Première phrase, corrigée");
        String at = TEMPLATES + "/" + template;
        keep("PUT", at, "page", "Essai suivi", model, "If-Match", "*");

        assertThat(json(team("GET", "/pages/" + one, ""))
                        .at("/content/body/0/text")
                        .asString())
                .as("nothing changes by itself")
                .isEqualTo("<p>Première phrase</p>");
        String update = "/pages/" + one + "/templates/" + template;
        assertThat(json(team("GET", "/pages/" + one + "/templates", ""))).hasSize(1);
        TestResponse read = team("GET", update, "");
        JsonNode difference = json(read);
        assertThat(difference.at("/current/body/0/text").asString()).isEqualTo("<p>Première phrase</p>");
        assertThat(difference.at("/proposed/body/0/text").asString()).isEqualTo("<p>Première phrase, corrigée</p>");
        refused(team("PUT", update, "{\"decision\": \"apply\"}"), 428, "unseen");
        site.save(UUID.fromString(one), "Une", "Réécrite");
        refused(team("PUT", update, "{\"decision\": \"apply\"}", "If-Match", read.header("etag")), 412, "overtaken");
        site.save(UUID.fromString(one), "Une", "Première phrase");
        String seen = team("GET", update, "").header("etag");
        JsonNode applied = json(team("PUT", update, "{\"decision\": \"apply\"}", "If-Match", seen));
        assertThat(applied.at("/content/body/0/text").asString()).isEqualTo("<p>Première phrase, corrigée</p>");
        assertThat(team("GET", update, "").status()).as("decided").isEqualTo(404);

        String declined = "/pages/" + other + "/templates/" + template;
        String tag = team("GET", declined, "").header("etag");
        assertThat(json(team("PUT", declined, "{\"decision\": \"decline\"}", "If-Match", tag))
                        .at("/content/body/0/text")
                        .asString())
                .isEqualTo("<p>Première phrase</p>");
        assertThat(json(team("GET", "/pages/" + other + "/templates", ""))).isEmpty();
    }
}

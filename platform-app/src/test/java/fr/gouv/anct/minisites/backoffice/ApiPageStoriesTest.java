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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks the work of a team on its pages through the API. */
@DemoTest
class ApiPageStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String WORDS = """
        [{"type": "paragraph", "version": 1, "text": "<p>%s</p>"}]\
        """;

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private String pages;
    private UUID home;
    private Program editor;
    private Program contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        pages = "/api/v1" + site.at + "/pages";
        home = site.draft("/", "Accueil", "Bienvenue.");
        editor = new Program(token(Role.EDITOR));
        contributor = new Program(token(Role.CONTRIBUTOR));
    }

    private String token(Role role) {
        return accounts.token(site.person(role), Action.values()).text();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    /** API client with an access token. */
    private record Program(String token) {

        TestResponse get(String path) {
            return BackOfficeUser.program("GET", path, token, "");
        }

        TestResponse send(String method, String path, String json, String... headers) {
            return BackOfficeUser.program(method, path, token, json, headers);
        }
    }

    private static JsonNode json(TestResponse response) {
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        return MAPPER.readTree(response.text());
    }

    private static JsonNode refused(TestResponse response, int status, String type) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.header("content-type")).startsWith("application/problem+json");
        JsonNode problem = MAPPER.readTree(response.text());
        assertThat(problem.get("type").asString()).isEqualTo("urn:minisites:problem:" + type);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("errors").findValuesAsString("pointer");
    }

    private static String content(String title, String body) {
        return """
            {"content": {"title": "%s", "description": "Un essai.", "tags": [], "body": %s}, "comment": "Par programme."}\
            """.formatted(title, body);
    }

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    private void visitorsSee(String path, String words) {
        Eventually.until(SOON, words, () -> visit(path).text().contains(words));
    }

    @Test
    void aPageFromItsFirstWordToVisitorsAndBack() {
        TestResponse made = contributor.send("POST", pages, "{\"title\": \"Nos aides\", \"parent\": \"" + home + "\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String page = pages + "/" + json(made).get("id").asString();
        assertThat(made.header("location")).endsWith(page);
        assertThat(json(made).get("path").asString()).isEqualTo("/nos-aides");
        String blank = made.header("etag");
        assertThat(contributor.get(page).header("etag")).isEqualTo(blank);

        String first = content("Nos aides", WORDS.formatted("Premiers mots."));
        refused(contributor.send("PUT", page, first), 428, "unseen");
        TestResponse saved = contributor.send("PUT", page, first, "If-Match", blank);
        assertThat(json(saved).get("version").asInt()).isEqualTo(2);
        assertThat(json(saved).get("content").get("body").get(0).get("text").asString())
                .isEqualTo("<p>Premiers mots.</p>");
        refused(
                editor.send("PUT", page, content("Écrasé", WORDS.formatted("Non.")), "If-Match", blank),
                412,
                "overtaken");
        assertThat(json(editor.get(page)).get("content").get("title").asString())
                .as("nothing was lost")
                .isEqualTo("Nos aides");

        String publication = page + "/publication";
        refused(contributor.send("POST", publication + "/submission", "{\"version\": 1}"), 409, "changed");
        JsonNode submitted = json(
                contributor.send("POST", publication + "/submission", "{\"version\": 2, \"note\": \"À relire.\"}"));
        assertThat(submitted.get("stage").asString()).isEqualTo("submitted");
        assertThat(contributor.send("PUT", publication, "{\"version\": 2}").status())
                .as("who writes does not publish")
                .isEqualTo(403);
        String submission = submitted.get("submission").get("id").asString();
        String renvoi = "{\"submission\": \"" + submission + "\", \"comment\": \"Précisez le montant.\"}";
        assertThat(json(editor.send("POST", publication + "/return", renvoi))
                        .get("stage")
                        .asString())
                .isEqualTo("sent-back");
        refused(editor.send("POST", publication + "/return", renvoi), 409, "decided-already");

        String again = contributor.get(page).header("etag");
        assertThat(json(contributor.send(
                                "PUT", page, content("Nos aides", WORDS.formatted("Mille euros.")), "If-Match", again))
                        .get("version")
                        .asInt())
                .isEqualTo(3);
        assertThat(visit("/nos-aides").status()).isEqualTo(404);
        JsonNode online = json(editor.send("PUT", publication, "{\"version\": 3}"));
        assertThat(online.get("stage").asString()).isEqualTo("online");
        visitorsSee("/nos-aides", "Mille euros.");
        refused(editor.send("PUT", publication, "{\"version\": 3}"), 409, "nothing-new");

        JsonNode versions = json(editor.get(page + "/versions?limit=2"));
        assertThat(versions.get("items").findValuesAsString("version")).containsExactly("3", "2");
        JsonNode oldest = json(editor.get(
                page + "/versions?limit=2&cursor=" + versions.get("next").asString()));
        assertThat(oldest.get("items").findValuesAsString("version")).containsExactly("1");
        assertThat(oldest.get("next").isNull()).isTrue();
        assertThat(json(editor.get(page + "/versions/2")).get("content").toString())
                .contains("Premiers mots.");
        TestResponse restored = editor.send("POST", page + "/versions/2/restoration", "");
        assertThat(json(restored).get("version").asInt()).isEqualTo(4);
        assertThat(visit("/nos-aides").text()).as("visitors see what they saw").contains("Mille euros.");
        json(editor.send("PUT", publication, "{\"version\": 4}"));
        visitorsSee("/nos-aides", "Premiers mots.");

        assertThat(json(editor.send("DELETE", publication, "")).get("online").isNull())
                .isTrue();
        Eventually.until(SOON, "withdrawn", () -> visit("/nos-aides").status() == 404);
        refused(editor.send("DELETE", publication, ""), 409, "not-online");
        assertThat(ApplicationDatabase.texts("select distinct action from audit_event where tenant_id = ?", site.id))
                .as("programs are in the journal")
                .contains(
                        "page.created",
                        "page.saved",
                        "publication.submitted",
                        "publication.sent-back",
                        "publication.published",
                        "publication.version-restored",
                        "publication.withdrawn");
    }

    @Test
    void aPublicationIsPlannedAndTakenBack() {
        String page = pages + "/" + site.draft("/plus-tard", "Plus tard", "Bientôt.");
        String plans = page + "/schedules";
        String far = "{\"deed\": \"publish\", \"version\": 1, \"at\": \"2027-03-28T02:30:00+02:00\"}";
        TestResponse planned = editor.send("POST", plans, far);
        assertThat(json(planned).get("at").asString()).isEqualTo("2027-03-28T00:30:00Z");
        assertThat(json(editor.get(plans)).get("items").size()).isEqualTo(1);
        assertThat(json(editor.get(page + "/publication")).get("stage").asString())
                .isEqualTo("scheduled");
        assertThat(pointers(refused(editor.send("POST", plans, far.replace("2027", "2020")), 422, "invalid")))
                .containsExactly("/at");
        assertThat(pointers(refused(editor.send("POST", plans, far.replace("publish", "effacer")), 422, "invalid")))
                .containsExactly("/deed");
        String one = plans + "/" + json(planned).get("id").asString();
        assertThat(editor.send("DELETE", one, "").status()).isEqualTo(204);
        refused(editor.send("DELETE", one, ""), 409, "over");
        assertThat(json(editor.get(page + "/publication")).get("stage").asString())
                .isEqualTo("draft");
    }

    /** Bodies follow the validation rules of the forms, and each error names its location by a pointer. */
    @Test
    void whatIsWrongIsNamedWhereItStands() {
        String page = pages + "/" + site.draft("/erreurs", "Erreurs", "Rien.");
        String tag = editor.get(page).header("etag");
        Map<String, List<String>> bodies = Map.of(
                "[{\"type\": \"inconnu\"}]",
                List.of("/content/body/0/type"),
                "[{\"type\": \"paragraph\", \"texte\": \"x\"}]",
                List.of("/content/body/0/texte"),
                "[{\"type\": \"paragraph\", \"text\": 3}]",
                List.of("/content/body/0/text"),
                "[{\"type\": \"paragraph\"}]",
                List.of("/content/body/0/text"),
                "[{\"type\": \"latest-articles\", \"count\": 99}]",
                List.of("/content/body/0/count"),
                "[{\"type\": \"paragraph\", \"text\": \"<p>ok</p>\"}, {\"type\": \"buttons\", \"buttons\":"
                        + " [{\"label\": \"Voir\", \"link\": \"javascript:alert(1)\", \"style\": \"PRIMARY\"}]}]",
                List.of("/content/body/1/buttons/0/link"));
        bodies.forEach((body, expected) -> {
            JsonNode problem =
                    refused(editor.send("PUT", page, content("Titre", body), "If-Match", tag), 422, "invalid");
            assertThat(pointers(problem)).as(body).containsExactlyElementsOf(expected);
            assertThat(problem.get("errors").findValuesAsString("detail")).noneMatch(String::isBlank);
        });
        assertThat(pointers(refused(editor.send("PUT", page, content("", "[]"), "If-Match", tag), 422, "invalid")))
                .containsExactly("/content/title");
        for (String sent : List.of(
                "{\"content\": ",
                "{\"content\": {}, \"content\": {}}",
                "{\"content\": {\"title\": \"a\", \"blocks\": [{\"type\": \"a\", \"type\": \"b\"}]}}",
                "{\"content\": {}} {\"content\": {}}")) {
            refused(editor.send("PUT", page, sent, "If-Match", tag), 400, "malformed");
        }
        assertThat(pointers(refused(editor.send("PUT", page, "{}", "If-Match", tag), 422, "invalid")))
                .containsExactly("/content");
        assertThat(pointers(refused(editor.send("POST", pages, "{\"title\": \"X\"}"), 422, "invalid")))
                .containsExactly("/parent");
        JsonNode taken = refused(
                editor.send(
                        "POST", pages, "{\"title\": \"Erreurs\", \"slug\": \"erreurs\", \"parent\": \"" + home + "\"}"),
                409,
                "address-taken");
        assertThat(taken.get("errors").get(0).get("suggestion").asString()).isEqualTo("erreurs-2");
        assertThat(json(editor.send("POST", pages, "{\"title\": \"Erreurs\", \"parent\": \"" + home + "\"}"))
                        .get("path")
                        .asString())
                .as("an address that nobody chose")
                .isEqualTo("/erreurs-2");
        assertThat(editor.get(page).header("etag")).as("nothing was done").isEqualTo(tag);
    }

    /** Scenario 5 for the ids in a body: a parent, a file or a page of another site does not exist here. */
    @Test
    void whatBelongsToAnotherSiteDoesNotExistHere() {
        LiveTestSite other = new LiveTestSite(accounts, sites);
        UUID theirs = other.draft("/", "Chez eux", "À eux.");
        UUID file = accounts.media(other.id);
        assertThat(pointers(refused(
                        editor.send("POST", pages, "{\"title\": \"Ici\", \"parent\": \"" + theirs + "\"}"),
                        422,
                        "invalid")))
                .containsExactly("/parent");
        String page = pages + "/" + home;
        String tag = editor.get(page).header("etag");
        String image = "[{\"type\": \"hero\", \"title\": \"Là\", \"image\": \"media:" + file
                + "\", \"background\": \"PLAIN\", \"actions\": []}]";
        JsonNode problem =
                refused(editor.send("PUT", page, content("Accueil", image), "If-Match", tag), 422, "invalid");
        assertThat(pointers(problem)).containsExactly("/content/body/0/image");
        String link = WORDS.formatted("<a href='page:" + theirs + "'>Chez eux</a>");
        assertThat(pointers(
                        refused(editor.send("PUT", page, content("Accueil", link), "If-Match", tag), 422, "invalid")))
                .containsExactly("/content/body/0/text");
        UUID mine = accounts.media(site.id);
        String own = image.replace(file.toString(), mine.toString());
        TestResponse kept = editor.send("PUT", page, content("Accueil", own), "If-Match", tag);
        assertThat(json(kept).get("content").get("body").get(0).get("image").asString())
                .isEqualTo("media:" + mine);
    }

    @Test
    void aListIsReadToItsEndEachPageOnce() {
        for (int i = 0; i < 120; i++) {
            site.draft("/p" + (100 + i), "Page " + i, "Mots.");
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode stretch = json(editor.get(pages + "?limit=50" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            read.addAll(stretch.get("items").findValuesAsString("path"));
            cursor = stretch.get("next").isNull() ? "" : stretch.get("next").asString();
            if (read.size() == 50) {
                site.draft("/a-avant", "Faite entre-temps", "Mots.");
            }
        } while (!cursor.isEmpty());
        assertThat(read).hasSize(121).doesNotHaveDuplicates().isSorted();
        assertThat(pointers(refused(editor.get(pages + "?cursor=abc%25"), 422, "invalid")))
                .containsExactly("cursor");
        assertThat(pointers(refused(editor.get(pages + "?limit=0"), 422, "invalid")))
                .containsExactly("limit");
    }

    @Test
    void articlesAreMadeTaggedAndFound() {
        String articles = "/api/v1" + site.at + "/articles";
        for (String day : List.of("2026-05-01", "2026-05-03", "2026-05-02", "2026-05-03")) {
            TestResponse made = contributor.send(
                    "POST",
                    articles,
                    "{\"title\": \"Du " + day + "\", \"date\": \"" + day + "\", \"slug\": \"a-" + UUID.randomUUID()
                            + "\"}");
            assertThat(json(made).get("kind").asString()).isEqualTo("article");
        }
        JsonNode two = json(contributor.get(articles + "?limit=2"));
        assertThat(two.get("items").findValuesAsString("date")).containsExactly("2026-05-03", "2026-05-03");
        JsonNode rest = json(
                contributor.get(articles + "?limit=2&cursor=" + two.get("next").asString()));
        assertThat(rest.get("items").findValuesAsString("date")).containsExactly("2026-05-02", "2026-05-01");
        String page = pages + "/" + rest.get("items").get(0).get("id").asString();
        TestResponse read = contributor.get(page);
        ObjectNode sent = MAPPER.createObjectNode();
        ObjectNode content = (ObjectNode) json(read).get("content").deepCopy();
        content.putArray("tags").add("Mobilité");
        sent.set("content", content);
        json(contributor.send("PUT", page, sent.toString(), "If-Match", read.header("etag")));
        assertThat(json(contributor.get(articles + "?tag=Mobilit%C3%A9"))
                        .get("items")
                        .findValuesAsString("title"))
                .containsExactly("Du 2026-05-02");
        assertThat(json(contributor.get(articles + "?words=05-01")).get("items").size())
                .isEqualTo(1);
    }

    @Test
    void aTokenWritesOnlyWhatItNamesAndNothingInASiteThatIsReadOnly() {
        String page = pages + "/" + home;
        String tag = editor.get(page).header("etag");
        Program reader = new Program(
                accounts.token(site.person(Role.OWNER), Action.SITE_READ).text());
        assertThat(reader.get(page).status()).isEqualTo(200);
        assertThat(reader.send("PUT", page, content("Non", "[]"), "If-Match", tag)
                        .status())
                .isEqualTo(403);
        ApplicationDatabase.change("update tenant set read_only = true where tenant_id = ?", site.id);
        assertThat(editor.send("PUT", page, content("Non", "[]"), "If-Match", tag)
                        .status())
                .isEqualTo(423);
        assertThat(editor.get(page).header("etag")).isEqualTo(tag);
    }
}

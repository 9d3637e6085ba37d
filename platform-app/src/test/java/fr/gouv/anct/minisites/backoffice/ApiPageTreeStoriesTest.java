package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.api.Cursor;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the page tree through the API: move, copy, ownership, trash and restoration of pages. */
@DemoTest
class ApiPageTreeStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private UUID home;
    private String pages;
    private String trash;
    private String editor;
    private String contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        home = site.draft("/", "Accueil", "Bienvenue.");
        pages = "/api/v1" + site.at + "/pages";
        trash = "/api/v1" + site.at + "/trash";
        editor = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        contributor =
                accounts.token(site.person(Role.CONTRIBUTOR), Action.values()).text();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private TestResponse get(String path) {
        return BackOfficeUser.program("GET", path, editor, "");
    }

    private TestResponse send(String method, String path, String json, String... headers) {
        return BackOfficeUser.program(method, path, editor, json, headers);
    }

    private static JsonNode json(TestResponse response) {
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        return JsonMapper.shared().readTree(response.text());
    }

    private static JsonNode refused(TestResponse response, int status, String type) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(response.text());
        assertThat(problem.get("type").asString()).isEqualTo("urn:minisites:problem:" + type);
        assertThat(problem.get("title").asString()).isNotBlank();
        return problem;
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("errors").findValuesAsString("pointer");
    }

    private UUID online(String path, String title) {
        UUID page = site.draft(path, title, "Des mots.");
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now(), parent_id = ? where id = ?",
                home,
                page);
        return page;
    }

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    private static String place(UUID parent, String slug, Object rank) {
        return "{\"parent\": \"" + parent + "\", \"slug\": \"" + slug + "\", \"rank\": " + rank + "}";
    }

    @Test
    void aPageMovesWithWhatIsUnderItAndVisitorsFollow() {
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now() where id = ?", home);
        UUID aid = online("/aides", "Aides");
        UUID town = online("/villes", "Villes");
        UUID land = online("/pays", "Pays");
        String at = pages + "/" + aid + "/position";
        TestResponse read = get(at);
        assertThat(json(read).get("slug").asString()).isEqualTo("aides");
        assertThat(json(read).get("rank").asInt()).isZero();
        String tag = read.header("etag");

        refused(send("PUT", at, place(town, "nos-aides", null)), 428, "unseen");
        assertThat(pointers(refused(send("PUT", at, place(home, "Nos Aides", 0), "If-Match", tag), 422, "invalid")))
                .containsExactly("/slug");
        assertThat(pointers(refused(send("PUT", at, place(aid, "aides", 0), "If-Match", tag), 422, "invalid")))
                .containsExactly("/parent");
        JsonNode taken = refused(send("PUT", at, place(home, "villes", 0), "If-Match", tag), 409, "address-taken");
        assertThat(taken.at("/errors/0/suggestion").asString()).isEqualTo("villes-2");
        UUID theirs = new LiveTestSite(accounts, sites).draft("/", "Chez eux", "À eux.");
        assertThat(send("PUT", at, place(theirs, "aides", 0), "If-Match", tag).status())
                .as("a page of another site is not there")
                .isEqualTo(404);
        refused(
                BackOfficeUser.program("PUT", at, contributor, place(town, "nos-aides", 0), "If-Match", tag),
                409,
                "public");
        String homePlace = pages + "/" + home + "/position";
        refused(
                send(
                        "PUT",
                        homePlace,
                        place(town, "accueil", 0),
                        "If-Match",
                        get(homePlace).header("etag")),
                409,
                "home");

        JsonNode last = json(send("PUT", at, place(home, "aides", 2), "If-Match", tag));
        assertThat(last.get("rank").asInt()).as("its rank afterwards").isEqualTo(2);
        refused(send("PUT", at, place(town, "nos-aides", null), "If-Match", tag), 412, "overtaken");
        JsonNode moved = json(send("PUT", at, place(town, "nos-aides", null), "If-Match", get(at).header("etag")));
        assertThat(moved.get("path").asString()).isEqualTo("/villes/nos-aides");
        Eventually.until(
                SOON,
                "the redirect",
                () -> visit("/aides").status() == 308 || visit("/aides").redirect());
        assertThat(visit("/aides").header("location")).endsWith("/villes/nos-aides");

        String other = pages + "/" + land + "/position";
        String seen = get(other).header("etag");
        refused(
                ApplicationDatabase.meanwhile(
                        () -> send("PUT", other, place(town, "pays", null), "If-Match", seen),
                        "update page set path = '/contree' where id = ?",
                        land),
                412,
                "overtaken");
        assertThat(json(get(other)).get("path").asString()).isEqualTo("/contree");
    }

    @Test
    void aPageIsCopiedAsADraftAndSeenTo() {
        UUID aid = online("/aides", "Aides");
        TestResponse copied = send("POST", pages + "/" + aid + "/copies", "");
        assertThat(copied.status()).isEqualTo(201);
        assertThat(json(copied).get("path").asString()).isEqualTo("/aides-copie");
        assertThat(json(copied).at("/content/title").asString()).isEqualTo("Copie d’Aides");
        assertThat(copied.header("location")).endsWith(json(copied).get("id").asString());

        String upkeep = pages + "/" + aid + "/ownership";
        String person = json(get("/api/v1" + site.at + "/members"))
                .valueStream()
                .filter(one -> one.get("role").asString().equals("contributor"))
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
        String wanted = "{\"owner\": \"" + person + "\", \"reviewOn\": \"2027-05-03\"}";
        String tag = get(upkeep).header("etag");
        refused(send("PUT", upkeep, wanted), 428, "unseen");
        assertThat(pointers(
                        refused(send("PUT", upkeep, "{\"date\": \"2026-01-01\"}", "If-Match", tag), 422, "invalid")))
                .containsExactly("/date");
        assertThat(send("PUT", upkeep, "{\"owner\": \"" + accounts.account(Role.AGENT) + "\"}", "If-Match", tag)
                        .status())
                .as("nobody of this site")
                .isEqualTo(404);
        JsonNode kept = json(send("PUT", upkeep, wanted, "If-Match", tag));
        assertThat(kept.get("owner").asString()).isEqualTo(person);
        assertThat(json(get(upkeep))).isEqualTo(kept);
        refused(send("PUT", upkeep, "{}", "If-Match", tag), 412, "overtaken");
        assertThat(kept.get("shared").asBoolean()).isTrue();
        JsonNode unshared = json(send(
                "PUT", upkeep, "{\"shared\": false}", "If-Match", get(upkeep).header("etag")));
        assertThat(unshared.get("shared").asBoolean()).isFalse();
        assertThat(json(send("PUT", upkeep, wanted, "If-Match", get(upkeep).header("etag")))
                        .get("shared")
                        .asBoolean())
                .as("as it was, for a program that does not say")
                .isFalse();
        String seen = get(upkeep).header("etag");
        refused(
                ApplicationDatabase.meanwhile(
                        () -> send("PUT", upkeep, "{}", "If-Match", seen),
                        "update page set review_on = date '2028-01-01' where id = ?",
                        aid),
                412,
                "overtaken");
    }

    @Test
    void tagsAreCountedOverTheArticles() {
        String articles = "/api/v1" + site.at + "/articles";
        for (String tags : List.of("\"Eau\", \"Air\"", "\"Eau\"")) {
            JsonNode made = json(send(
                    "POST",
                    articles,
                    "{\"title\": \"Une eau\", \"date\": \"2026-05-03\", \"slug\": \"a-" + UUID.randomUUID() + "\"}"));
            String one = pages + "/" + made.get("id").asString();
            json(send(
                    "PUT",
                    one,
                    "{\"content\": {\"title\": \"Une eau\", \"tags\": [" + tags + "], \"body\": []}}",
                    "If-Match",
                    get(one).header("etag")));
        }
        String tags = "/api/v1" + site.at + "/tags";
        JsonNode first = json(get(tags + "?limit=1"));
        assertThat(first.at("/items/0").toString()).isEqualTo("{\"name\":\"Air\",\"articles\":1}");
        JsonNode second = json(get(tags + "?limit=1&cursor=" + first.get("next").asString()));
        assertThat(second.at("/items/0").toString()).isEqualTo("{\"name\":\"Eau\",\"articles\":2}");
        assertThat(second.get("next").isNull()).isTrue();
    }

    /** Names of pages and tags are any text: decoded, any cursor would be a position in their lists. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages",
                "articles",
                "documents",
                "services",
                "calls",
                "tags",
                "sections",
                "media",
                "redirects",
                "folders"
            })
    void aCursorThatNobodyGaveIsRefused(String list) {
        String at = "/api/v1" + site.at + "/" + list + "?cursor=";
        for (String cursor : List.of("zzz", "L2E", "%25")) {
            assertThat(pointers(refused(get(at + cursor), 422, "invalid")))
                    .as(cursor)
                    .containsExactly("cursor");
        }
    }

    /**
     * Java parses years beyond PostgreSQL's range: such a moment never came from the server, wherever it is sent back.
     */
    @Test
    void momentsThatNobodyWroteAreRefused() {
        String far = "+1000000000-12-31T23:59:59Z";
        String id = " " + UUID.randomUUID();
        String at = "/api/v1" + site.at;
        Map.of(trash, far + id, at + "/media", far + id, at + "/articles", "2027-01-01 " + far + id)
                .forEach((list, name) -> assertThat(
                                pointers(refused(get(list + "?cursor=" + Cursor.encode(name)), 422, "invalid")))
                        .as(list)
                        .containsExactly("cursor"));
        String day = Cursor.encode("+999999999-12-31 2027-01-01T00:00:00Z" + id);
        assertThat(pointers(refused(get(at + "/articles?cursor=" + day), 422, "invalid")))
                .containsExactly("cursor");
        String seen = trash + "?seen=" + URLEncoder.encode(far, StandardCharsets.UTF_8);
        assertThat(pointers(refused(send("DELETE", seen, ""), 422, "invalid"))).containsExactly("seen");
        BackOfficeUser user = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        assertThat(user.post(site.at + "/corbeille/effacement", "until", far).status())
                .as("asked again")
                .isLessThan(400);
        String page = site.at + "/pages/" + home;
        Document form = Jsoup.parse(user.get(page).text());
        assertThat(user.post(page + "/saisie", PageStoriesTest.filled(form, "workingCopy", "on", "seen", far))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRankBeyondAllIsTheLast() {
        UUID one = site.draft("/un", "Un", "Rien.");
        UUID two = site.draft("/deux", "Deux", "Rien.");
        ApplicationDatabase.change("update page set parent_id = ? where id in (?, ?)", home, one, two);
        String at = pages + "/" + one + "/position";
        JsonNode last = json(send("PUT", at, place(home, "un", Integer.MAX_VALUE), "If-Match", get(at).header("etag")));
        assertThat(last.get("rank").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsThrownAwayComesBackOrEndsForGood() {
        UUID aid = online("/aides", "Aides");
        UUID under = online("/aides/ville", "Ville");
        ApplicationDatabase.change("update page set parent_id = ? where id = ?", aid, under);
        String one = pages + "/" + aid;
        Eventually.until(SOON, "visible", () -> visit("/aides").status() == 200);
        refused(BackOfficeUser.program("DELETE", one, contributor, ""), 409, "public");
        refused(send("DELETE", pages + "/" + home, ""), 409, "home");
        assertThat(send("DELETE", one, "").status()).isEqualTo(204);
        assertThat(get(one).status()).isEqualTo(404);
        Eventually.until(SOON, "gone", () -> visit("/aides").status() == 404);
        UUID draft = site.draft("/essai", "Essai", "Rien.");
        assertThat(BackOfficeUser.program("DELETE", pages + "/" + draft, contributor, "")
                        .status())
                .isEqualTo(204);

        JsonNode latest = json(get(trash + "?limit=1"));
        assertThat(latest.at("/items/0/title").asString()).isEqualTo("Essai");
        JsonNode before =
                json(get(trash + "?limit=1&cursor=" + latest.get("next").asString()));
        assertThat(before.at("/items/0/title").asString()).isEqualTo("Aides");
        assertThat(before.at("/items/0/under").asInt()).isEqualTo(1);
        assertThat(before.get("next").isNull()).isTrue();

        String back = trash + "/" + aid + "/restoration";
        assertThat(BackOfficeUser.program("POST", back, contributor, "{\"online\": true}")
                        .status())
                .as("who may not publish brings back a draft")
                .isEqualTo(403);
        assertThat(pointers(refused(send("POST", back, "{\"slug\": \"Aïe\"}"), 422, "invalid")))
                .containsExactly("/slug");
        site.draft("/aides", "Autres aides", "Depuis.");
        JsonNode taken = refused(send("POST", back, "{\"online\": true}"), 409, "address-taken");
        assertThat(taken.at("/errors/0/suggestion").asString()).isEqualTo("aides-2");
        JsonNode restored = json(send("POST", back, "{\"slug\": \"aides-2\", \"online\": true}"));
        assertThat(restored.get("path").asString()).isEqualTo("/aides-2");
        Eventually.until(SOON, "back", () -> visit("/aides-2").status() == 200);
        assertThat(visit("/aides-2/ville").status()).isEqualTo(200);

        String purged = trash + "/" + draft;
        assertThat(BackOfficeUser.program("DELETE", purged, contributor, "").status())
                .isEqualTo(403);
        assertThat(send("DELETE", purged, "").status()).isEqualTo(204);
        assertThat(send("DELETE", purged, "").status()).isEqualTo(404);
        assertThat(ApplicationDatabase.count("select count(*) from page where id = ?", draft))
                .isZero();

        UUID first = site.draft("/un", "Un", "Rien.");
        assertThat(send("DELETE", pages + "/" + first, "").status()).isEqualTo(204);
        String seen = json(get(trash)).at("/items/0/discardedAt").asString();
        UUID second = site.draft("/deux", "Deux", "Rien.");
        assertThat(send("DELETE", pages + "/" + second, "").status()).isEqualTo(204);
        assertThat(pointers(refused(send("DELETE", trash, ""), 422, "invalid"))).containsExactly("seen");
        assertThat(BackOfficeUser.program("DELETE", trash + "?seen=" + seen, contributor, "")
                        .status())
                .isEqualTo(403);
        assertThat(send("DELETE", trash + "?seen=" + seen, "").status()).isEqualTo(204);
        assertThat(json(get(trash)).findValuesAsString("title")).containsExactly("Deux");
    }
}

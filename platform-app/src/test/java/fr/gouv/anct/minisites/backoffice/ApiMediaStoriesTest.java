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
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import fr.gouv.anct.minisites.site.Sites;
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

/** Checks the media library through the API: upload, description, display on a page, removal. */
@DemoTest
class ApiMediaStoriesTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private String media;
    private String token;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        media = "/api/v1" + site.at + "/media";
        token = accounts.token(site.person(Role.CONTRIBUTOR), Action.values()).text();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private TestResponse get(String path) {
        return BackOfficeUser.program("GET", path, token, "");
    }

    private TestResponse send(String method, String path, String json, String... headers) {
        return BackOfficeUser.program(method, path, token, json, headers);
    }

    private TestResponse upload(String name, byte[] bytes) {
        return BackOfficeUser.programFile(media + "?name=" + name, token, bytes);
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

    @Test
    void anImageIsBroughtDescribedShownAndTakenAway() {
        TestResponse sent = upload("Vue%20du%20port.png", TestFiles.image("png", 400, 300));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        JsonNode image = json(sent);
        String one = media + "/" + image.get("id").asString();
        assertThat(sent.header("location")).endsWith(one);
        assertThat(image.get("width").asInt()).isEqualTo(400);
        assertThat(image.get("description").isNull()).isTrue();

        String said = "{\"title\": \"Le port\", \"decorative\": false, \"alt\": \"Le port au matin\", \"focusX\": 20}";
        refused(send("PUT", one, said), 428, "unseen");
        JsonNode missing = refused(
                send("PUT", one, "{\"title\": \"Le port\", \"decorative\": false}", "If-Match", sent.header("etag")),
                422,
                "invalid");
        assertThat(missing.get("errors").findValuesAsString("pointer")).containsExactly("/alt");
        TestResponse described = send("PUT", one, said, "If-Match", sent.header("etag"));
        assertThat(json(described).at("/description/alt").asString()).isEqualTo("Le port au matin");
        assertThat(json(described).at("/description/focusX").asInt()).isEqualTo(20);
        refused(send("PUT", one, said, "If-Match", sent.header("etag")), 412, "overtaken");

        String page = "/api/v1" + site.at + "/pages/" + site.draft("/port", "Port", "Rien.");
        String hero = """
            {"content": {"title": "Port", "tags": [], "body": [{"type": "hero", "title": "Le port", "image": "%s",
             "background": "PLAIN", "actions": []}]}}\
            """.formatted(image.get("reference").asString());
        json(send("PUT", page, hero, "If-Match", get(page).header("etag")));
        assertThat(json(get(one)).get("used").asBoolean()).isTrue();
        JsonNode used = refused(send("DELETE", one, ""), 409, "in-use");
        assertThat(used.get("errors").findValuesAsString("detail"))
                .hasSize(1)
                .first()
                .asString()
                .contains("Port");
        json(send(
                "PUT",
                page,
                "{\"content\": {\"title\": \"Port\", \"tags\": [], \"body\": []}}",
                "If-Match",
                get(page).header("etag")));
        assertThat(send("DELETE", one, "").status()).isEqualTo(204);
        assertThat(get(one).status()).isEqualTo(404);
        assertThat(ApplicationDatabase.texts("select distinct action from audit_event where tenant_id = ?", site.id))
                .contains("media.added", "media.described", "media.removed");
    }

    @Test
    void foldersAreMadeNamedFilledAndTakenAway() {
        String folders = "/api/v1" + site.at + "/folders";
        TestResponse made = send("POST", folders, "{\"name\": \" Photos \"}");
        String photos = folders + "/" + json(made).get("id").asString();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("location")).endsWith(photos);
        assertThat(json(made).get("name").asString()).isEqualTo("Photos");
        String inside =
                "{\"name\": \"Ports\", \"parent\": \"" + json(made).get("id").asString() + "\"}";
        JsonNode ports = json(send("POST", folders, inside));
        assertThat(refused(send("POST", folders, inside), 422, "invalid")
                        .get("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/name");
        String own = "{\"name\": \"Photos\", \"parent\": \"" + ports.get("id").asString() + "\"}";
        assertThat(refused(send("PUT", photos, own, "If-Match", made.header("etag")), 422, "invalid")
                        .get("errors")
                        .findValuesAsString("pointer"))
                .as("not into what lies in it")
                .containsExactly("/parent");
        UUID theirs = accounts.folder(new LiveTestSite(accounts, sites).id);
        assertThat(send("POST", folders, "{\"name\": \"X\", \"parent\": \"" + theirs + "\"}")
                        .status())
                .isEqualTo(404);

        String images = "{\"name\": \"Images\"}";
        refused(send("PUT", photos, images), 428, "unseen");
        TestResponse renamed = send("PUT", photos, images, "If-Match", made.header("etag"));
        assertThat(json(renamed).get("name").asString()).isEqualTo("Images");
        refused(send("PUT", photos, images, "If-Match", made.header("etag")), 412, "overtaken");
        refused(
                ApplicationDatabase.meanwhile(
                        () -> send("PUT", photos, "{\"name\": \"Vues\"}", "If-Match", renamed.header("etag")),
                        "update media_folder set name = 'Cartes' where id = ?",
                        UUID.fromString(json(made).get("id").asString())),
                412,
                "overtaken");
        JsonNode first = json(get(folders + "?limit=1"));
        assertThat(first.get("items").findValuesAsString("name")).containsExactly("Cartes");
        assertThat(json(get(folders + "?limit=1&cursor=" + first.get("next").asString()))
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactly("Ports");

        TestResponse sent = upload("port.png", TestFiles.image("png", 40, 30));
        String one = media + "/" + json(sent).get("id").asString();
        String into = "{\"folder\": \"" + ports.get("id").asString() + "\"}";
        TestResponse moved = send("PUT", one + "/folder", into, "If-Match", sent.header("etag"));
        assertThat(json(moved).get("folder")).isEqualTo(ports.get("id"));
        refused(send("PUT", one + "/folder", "{}", "If-Match", sent.header("etag")), 412, "overtaken");
        assertThat(json(get(media + "?folder=" + ports.get("id").asString()))
                        .get("items")
                        .findValuesAsString("id"))
                .containsExactly(json(sent).get("id").asString());
        String emptied = folders + "/" + ports.get("id").asString();
        refused(send("DELETE", emptied, ""), 409, "not-empty");
        json(send("PUT", one + "/folder", "{}", "If-Match", moved.header("etag")));
        assertThat(send("DELETE", emptied, "").status()).isEqualTo(204);
        assertThat(get(emptied).status()).isEqualTo(404);
    }

    @Test
    void aFileIsReplacedAtItsAddressAndNothingOfSomebodyElseIsOverwritten() {
        TestResponse sent = upload("port.png", TestFiles.image("png", 400, 300));
        String one = media + "/" + json(sent).get("id").asString();
        String publisher =
                accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String content = one + "/content";
        byte[] other = TestFiles.image("png", 200, 100);
        assertThat(BackOfficeUser.programFile("PUT", content, token, other, "If-Match", sent.header("etag"))
                        .status())
                .as("visitors may see it")
                .isEqualTo(403);
        refused(BackOfficeUser.programFile("PUT", content, publisher, other), 428, "unseen");
        TestResponse replaced =
                BackOfficeUser.programFile("PUT", content, publisher, other, "If-Match", sent.header("etag"));
        assertThat(json(replaced).get("width").asInt()).isEqualTo(200);
        assertThat(json(replaced).get("reference")).isEqualTo(json(sent).get("reference"));
        assertThat(json(replaced).get("name").asString()).isEqualTo("port.png");
        refused(
                BackOfficeUser.programFile("PUT", content, publisher, other, "If-Match", sent.header("etag")),
                412,
                "overtaken");
        JsonNode format = refused(
                BackOfficeUser.programFile(
                        "PUT", content, publisher, TestFiles.image("jpg", 20, 20), "If-Match", replaced.header("etag")),
                422,
                "invalid");
        assertThat(format.get("errors").findValuesAsString("detail").getFirst()).contains("PNG");

        UUID id = UUID.fromString(json(sent).get("id").asString());
        String tag = get(one).header("etag");
        refused(
                ApplicationDatabase.meanwhile(
                        () -> BackOfficeUser.programFile("PUT", content, publisher, other, "If-Match", tag),
                        "update media set replaced_at = now() where id = ?",
                        id),
                412,
                "overtaken");
        String seen = get(one).header("etag");
        refused(
                ApplicationDatabase.meanwhile(
                        () -> send("PUT", one, "{\"title\": \"Le mien\", \"decorative\": true}", "If-Match", seen),
                        "update media set title = 'Le leur' where id = ?",
                        id),
                412,
                "overtaken");
        assertThat(json(get(one)).get("title").asString()).isEqualTo("Le leur");
    }

    @Test
    void aFileThatIsOnlineIsDescribedByWhoMayPublish() {
        TestResponse sent = upload("port.png", TestFiles.image("png", 40, 30));
        String reference = json(sent).get("reference").asString();
        String one = media + "/" + json(sent).get("id").asString();
        UUID page = site.draft("/quai", "Quai", "Rien.");
        site.write(page, "Quai", Map.of("type", "image", "version", 1, "image", reference));
        site.publish(page);
        String said = "{\"title\": \"Le port\", \"decorative\": true}";
        JsonNode problem = refused(send("PUT", one, said, "If-Match", get(one).header("etag")), 403, "online");
        assertThat(problem.get("detail").asString()).contains("publier");
        String publisher =
                accounts.token(site.person(Role.EDITOR), Action.values()).text();
        assertThat(json(BackOfficeUser.program("PUT", one, publisher, said, "If-Match", get(one).header("etag")))
                        .get("title")
                        .asString())
                .isEqualTo("Le port");
        String narrow = accounts.token(site.person(Role.EDITOR), Action.SITE_READ, Action.CONTENT_WRITE)
                .text();
        refused(BackOfficeUser.program("PUT", one, narrow, said, "If-Match", get(one).header("etag")), 403, "online");
    }

    @Test
    void whatIsNoFileForTheLibraryLeavesNothing() {
        for (TestResponse response : List.of(
                upload("vide.png", new byte[0]),
                upload("page.png", TestFiles.html()),
                upload("immense.png", TestFiles.hugePng(30_000)))) {
            assertThat(refused(response, 422, "invalid").get("errors").findValuesAsString("detail"))
                    .hasSize(1)
                    .noneMatch(String::isBlank);
        }
        refused(BackOfficeUser.programFile(media, token, new byte[] {1}), 422, "invalid");
        refused(send("POST", media + "?name=a.png", "{}"), 415, "not-bytes");
        assertThat(BackOfficeUser.programFile(
                                media + "?name=a.png&folder=" + accounts.folder(new LiveTestSite(accounts, sites).id),
                                token,
                                TestFiles.image("png", 20, 20))
                        .status())
                .as("the folder of another site")
                .isEqualTo(404);
        assertThat(json(get(media)).get("items").isEmpty()).isTrue();
    }

    @Test
    void theListIsReadToItsEnd() {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = accounts.media(site.id);
            there.addFirst(id.toString());
            ApplicationDatabase.change(
                    "update media set created_at = now() + make_interval(secs => ?) where id = ?", i / 2, id);
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode stretch = json(get(media + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            stretch.get("items").forEach(item -> read.add(item.get("id").asString()));
            cursor = stretch.get("next").isNull() ? "" : stretch.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
    }
}

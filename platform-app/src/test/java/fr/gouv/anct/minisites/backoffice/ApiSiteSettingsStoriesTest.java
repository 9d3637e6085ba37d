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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the settings of a site through the API: appearance, legal identity, notice banner, accessibility, redirects.
 */
@DemoTest
class ApiSiteSettingsStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private UUID home;
    private String api;
    private String owner;
    private String contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        home = site.draft("/", "Accueil", "Bienvenue.");
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now() where id = ?", home);
        api = "/api/v1" + site.at;
        owner = accounts.token(site.person(Role.OWNER), Action.values()).text();
        contributor =
                accounts.token(site.person(Role.CONTRIBUTOR), Action.values()).text();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private TestResponse get(String path) {
        return BackOfficeUser.program("GET", path, owner, "");
    }

    private TestResponse send(String method, String path, Object json, String... headers) {
        return BackOfficeUser.program(method, path, owner, json.toString(), headers);
    }

    /** Sends a PUT with the current ETag in {@code If-Match}. */
    private TestResponse put(String path, Object json) {
        return send("PUT", path, json, "If-Match", get(path).header("etag"));
    }

    private static ObjectNode json(TestResponse response) {
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        return (ObjectNode) JsonMapper.shared().readTree(response.text());
    }

    private static JsonNode refused(TestResponse response, int status, String type) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(response.text());
        assertThat(problem.get("type").asString()).isEqualTo("urn:minisites:problem:" + type);
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    private static List<String> pointers(TestResponse response) {
        JsonNode problem = refused(response, 422, "invalid");
        assertThat(problem.get("errors").findValuesAsString("detail")).noneMatch(String::isBlank);
        return problem.get("errors").findValuesAsString("pointer");
    }

    private String seen(String path) {
        return BackOfficeUser.anyone()
                .ask("GET", site.slug + ".localhost", path)
                .text();
    }

    /** Checks the optimistic locking of a resource that two users may write. */
    private void keepsToWhatWasRead(String path, Object wanted, Object other, String sql) {
        String tag = get(path).header("etag");
        refused(send("PUT", path, wanted), 428, "unseen");
        assertThat(BackOfficeUser.program("PUT", path, contributor, wanted.toString(), "If-Match", tag)
                        .status())
                .isEqualTo(403);
        TestResponse done = send("PUT", path, wanted, "If-Match", tag);
        json(done);
        assertThat(get(path).header("etag")).isEqualTo(done.header("etag"));
        refused(send("PUT", path, other, "If-Match", tag), 412, "overtaken");
        String now = done.header("etag");
        refused(
                ApplicationDatabase.meanwhile(() -> send("PUT", path, other, "If-Match", now), sql, site.id),
                412,
                "overtaken");
    }

    @Test
    void theLookIsTheOneThatTheScreenOffers() {
        String path = api + "/appearance";
        ObjectNode look = json(get(path));
        ObjectNode appearance = (ObjectNode) look.get("appearance");
        appearance.put("accent", "green-menthe");
        look.put("beta", true);
        ObjectNode other = look.deepCopy();
        other.put("beta", false);
        keepsToWhatWasRead(path, look, other, "update site set accent = 'blue-ecume' where tenant_id = ?");
        Eventually.until(SOON, "the badge", () -> seen("/").contains("fr-badge"));

        ObjectNode wrong = json(get(path));
        wrong.putArray("brandBlock");
        wrong.put("operatorName", "x".repeat(200));
        ((ObjectNode) wrong.get("appearance")).put("mourning", true);
        assertThat(pointers(put(path, wrong)))
                .containsExactlyInAnyOrder("/brandBlock", "/operatorName", "/appearance/mourning");
        ObjectNode unknown = json(get(path));
        ((ObjectNode) unknown.get("appearance")).put("accent", "fuchsia");
        assertThat(pointers(put(path, unknown))).containsExactly("/appearance/accent");
        ObjectNode foreign = json(get(path));
        foreign.put("operatorLogo", "media:" + accounts.media(new LiveTestSite(accounts, sites).id));
        foreign.put("operatorName", "Opérateur");
        assertThat(pointers(put(path, foreign))).containsExactly("/operatorLogo");
    }

    @Test
    void whoAnswersForTheSiteIsStatedOnItsLegalPages() {
        String path = api + "/identity";
        ObjectNode facts = json(get(path));
        ((ObjectNode) facts.get("legal")).put("publicationDirector", "Ada Lovelace, directrice");
        ObjectNode other = facts.deepCopy();
        other.put("tagline", "Autre chose");
        keepsToWhatWasRead(
                path,
                facts,
                other,
                "update site set identity = identity || '{\"tagline\": \"La leur\"}' where tenant_id = ?");
        Eventually.until(SOON, "the director", () -> seen("/mentions-legales").contains("Ada Lovelace, directrice"));

        ObjectNode wrong = json(get(path));
        wrong.put("contactEmail", "pas une adresse");
        ((ObjectNode) wrong.at("/legal/publisher")).put("siret", "12345678901234");
        ArrayNode processings = ((ObjectNode) wrong.get("legal")).putArray("processings");
        processings
                .addObject()
                .put("purpose", "Répondre")
                .put("legalBasis", "")
                .put("data", "Nom")
                .put("retention", "Un an");
        assertThat(pointers(put(path, wrong)))
                .containsExactlyInAnyOrder(
                        "/contactEmail", "/legal/publisher/siret", "/legal/processings/0/legalBasis");
    }

    @Test
    void theNoticeIsPutUpAndTakenAway() {
        String path = api + "/notice";
        assertThat(json(get(path)).get("notice").isNull()).isTrue();
        String notice = """
            {"kind": "WARNING", "title": " Accueil fermé ", "link": "page:%s", "linkLabel": "Le détail"}\
            """.formatted(home);
        keepsToWhatWasRead(
                path,
                notice,
                notice.replace("fermé", "ouvert"),
                "update site set notice = '{\"kind\": \"ALERT\", \"title\": \"Le leur\"}' where tenant_id = ?");
        json(put(path, notice));
        Eventually.until(SOON, "the notice", () -> seen("/").contains("Accueil fermé"));
        assertThat(json(get(path)).at("/notice/title").asString()).isEqualTo("Accueil fermé");

        UUID draft = site.draft("/cachee", "Cachée", "Rien.");
        assertThat(pointers(put(path, """
            {"kind": "INFO", "title": "", "link": "page:%s", "from": "2026-05-03T10:00:00Z",
             "until": "2026-05-03T09:00:00Z"}\
            """.formatted(draft))))
                .containsExactlyInAnyOrder("/title", "/link", "/linkLabel", "/until");
        assertThat(pointers(put(path, "{\"kind\": \"FATAL\", \"title\": \"x\"}")))
                .containsExactly("/kind");
        assertThat(send("DELETE", path, "").status()).isEqualTo(204);
        Eventually.until(SOON, "no notice", () -> !seen("/").contains("Accueil fermé"));
    }

    @Test
    void theAccessibilityRecordIsAuditedCorrectedAndStated() {
        String path = api + "/accessibility";
        String contact = path + "/contact";
        String audit = path + "/audit";
        ObjectNode before = json(get(path));
        String first = """
            {"auditor": "Cabinet Un", "date": "2026-01-05", "rate": 72.25, "nonConformities": ["Un contraste"],
             "pages": ["Accueil"]}\
            """;
        refused(send("POST", audit, first), 428, "unseen");
        ObjectNode audited =
                json(send("POST", audit, first, "If-Match", get(path).header("etag")));
        assertThat(audited.get("state").asString()).isEqualTo("PARTIAL");
        assertThat(audited.at("/audit/rate").asDouble()).isEqualTo(72.25);
        assertThat(audited.get("earlier")).hasSize(before.get("audit").isNull() ? 0 : 1);
        Eventually.until(SOON, "the failure", () -> seen("/accessibilite").contains("Un contraste"));

        assertThat(pointers(send(
                        "PUT",
                        audit,
                        "{\"auditor\": \"\", \"date\": \"2150-01-01\", \"rate\": 100, \"nonConformities\": [\"Un\"]}",
                        "If-Match",
                        get(path).header("etag"))))
                .containsExactlyInAnyOrder("/auditor", "/date", "/rate");
        ObjectNode corrected = json(send(
                "PUT",
                audit,
                first.replace("72.25", "80").replace("\"Un contraste\"", ""),
                "If-Match",
                get(path).header("etag")));
        assertThat(corrected.at("/audit/rate").asDouble()).isEqualTo(80);
        assertThat(corrected.get("earlier")).isEqualTo(audited.get("earlier"));
        withdrawn(path, audit, first);

        String said =
                "{\"contactEmail\": \"acces@exemple.gouv.fr\", \"actionPlanUrl\": \"https://exemple.gouv.fr/plan\"}";
        String tag = get(path).header("etag");
        assertThat(pointers(send(
                        "PUT",
                        contact,
                        "{\"contactEmail\": \"personne\", \"multiYearPlanUrl\": \"http://exemple.fr\"}",
                        "If-Match",
                        tag)))
                .containsExactlyInAnyOrder("/contactEmail", "/multiYearPlanUrl");
        assertThat(json(send("PUT", contact, said, "If-Match", tag))
                        .get("contactEmail")
                        .asString())
                .isEqualTo("acces@exemple.gouv.fr");
        refused(send("PUT", contact, said, "If-Match", tag), 412, "overtaken");
        String now = get(path).header("etag");
        refused(
                ApplicationDatabase.meanwhile(
                        () -> send("PUT", contact, said, "If-Match", now),
                        "update site set accessibility = accessibility || '{\"contactEmail\": \"leur@exemple.fr\"}'"
                                + " where tenant_id = ?",
                        site.id),
                412,
                "overtaken");
        assertThat(BackOfficeUser.program("PUT", contact, contributor, said, "If-Match", now)
                        .status())
                .isEqualTo(403);
    }

    /** Checks the withdrawal of an audit of another site, first as the latest, then as an earlier one. */
    private void withdrawn(String path, String audit, String first) {
        ObjectNode before = json(get(path));
        refused(send("DELETE", audit, ""), 428, "unseen");
        String another = first.replace("Cabinet Un", "Cabinet Deux");
        send(
                "POST",
                audit,
                another.replace("2026-01-05", "2026-02-05"),
                "If-Match",
                get(path).header("etag"));
        ObjectNode last = json(send("DELETE", audit, "", "If-Match", get(path).header("etag")));
        assertThat(last.get("audit")).isEqualTo(before.get("audit"));
        send(
                "POST",
                audit,
                another.replace("2026-01-05", "2024-01-05"),
                "If-Match",
                get(path).header("etag"));
        String earlier = audit + "?position=1";
        ObjectNode left = json(send("DELETE", earlier, "", "If-Match", get(path).header("etag")));
        assertThat(left.get("audit")).isEqualTo(before.get("audit"));
        assertThat(left.get("earlier").toString()).doesNotContain("2024-01-05");
        refused(send("DELETE", audit + "?position=30", "", "If-Match", get(path).header("etag")), 409, "no-audit");
    }

    @Test
    void redirectsAreMadeCountedLedElsewhereAndBroughtIn() {
        String path = api + "/redirects";
        TestResponse made = send("POST", path, "{\"from\": \"/vieux\", \"to\": \"/\"}");
        assertThat(made.status()).isEqualTo(201);
        String one = path + "/" + json(made).get("id").asString();
        assertThat(made.header("location")).endsWith(one);
        Eventually.until(
                SOON,
                "the redirect",
                () -> BackOfficeUser.anyone()
                        .ask("GET", site.slug + ".localhost", "/vieux")
                        .redirect());
        Eventually.until(
                SOON, "the hit", () -> json(get(path)).at("/items/0/hits").asLong() > 0);
        assertThat(json(get(path)).at("/items/0/state").asString()).isEqualTo("LEADS");
        assertThat(get(one).header("etag")).as("hits change without it").isEqualTo(made.header("etag"));
        assertThat(pointers(send("POST", path, "{\"from\": \"/vieux\", \"to\": \"/\"}")))
                .containsExactly("/from");
        assertThat(pointers(send("POST", path, "{\"from\": \"/autre\", \"to\": \"/vieux\"}")))
                .containsExactly("/to");

        String elsewhere = "{\"from\": \"/vieux\", \"to\": \"https://exemple.gouv.fr/\"}";
        refused(send("PUT", one, elsewhere), 428, "unseen");
        json(send("PUT", one, elsewhere, "If-Match", made.header("etag")));
        refused(send("PUT", one, elsewhere, "If-Match", made.header("etag")), 412, "overtaken");
        String now = get(one).header("etag");
        TestResponse overtaken = ApplicationDatabase.meanwhile(
                () -> send("PUT", one, "{\"from\": \"/vieux\", \"to\": \"/\"}", "If-Match", now),
                """
                with held as materialized (
                    select pg_advisory_xact_lock(hashtextextended('redirect ' || cast(? as text), 0)) as lock)
                update redirect set url = 'https://autre.gouv.fr/' from held where id = cast(? as uuid)\
                """,
                site.id.toString(),
                json(made).get("id").asString());
        refused(overtaken, 412, "overtaken");

        String list =
                "{\"list\": \"de,vers\\n/a,/\\n/b,/nulle-part\\n/vieux,https://autre.gouv.fr/\", \"rehearsal\": %s}";
        JsonNode foreseen = json(send("POST", path + "/import", list.formatted("true")));
        assertThat(foreseen.get("lines").findValuesAsString("fate")).containsExactly("MADE", "REFUSED", "SAME");
        assertThat(foreseen.at("/lines/1/problem").asString()).isNotBlank();
        assertThat(json(get(path)).get("items")).as("nothing is done").hasSize(1);
        assertThat(json(send("POST", path + "/import", list.formatted("false")))
                        .get("done")
                        .asInt())
                .isEqualTo(1);
        assertThat(pointers(send("POST", path + "/import", "{\"list\": \" \"}")))
                .containsExactly("/list");

        JsonNode first = json(get(path + "?limit=1"));
        assertThat(first.at("/items/0/from").asString()).isEqualTo("/a");
        JsonNode second = json(get(path + "?limit=1&cursor=" + first.get("next").asString()));
        assertThat(second.at("/items/0/from").asString()).isEqualTo("/vieux");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(json(get(path + "?words=vieux&state=LEADS")).get("items")).hasSize(1);
        assertThat(pointers(get(path + "?state=PARTOUT"))).containsExactly("state");
        assertThat(BackOfficeUser.program("DELETE", one, contributor, "").status())
                .isEqualTo(403);
        assertThat(send("DELETE", one, "").status()).isEqualTo(204);
        assertThat(get(one).status()).isEqualTo(404);
    }
}

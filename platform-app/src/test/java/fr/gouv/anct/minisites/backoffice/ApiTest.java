package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.RateLimits;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks API access: a token grants what it covers of its owner's current rights, and a session cookie alone only
 * reads.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final String ALPHA = "andromede-galaxie";
    private static final String BETA = "fomalhaut-poisson";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext application;

    private TestAccounts accounts;
    private UUID alpha;
    private UUID beta;
    private UUID owner;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        alpha = accounts.site(ALPHA);
        beta = accounts.site(BETA);
        owner = accounts.account(Role.AGENT);
        accounts.member(alpha, owner, Role.OWNER);
        accounts.member(beta, owner, Role.EDITOR);
    }

    @BeforeEach
    void forgetRefusals() {
        RateLimits.reset(application, "callerResolver");
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static TestResponse ask(String path, String token, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + token;
        return BackOfficeUser.anyone().get(path, all);
    }

    private static JsonNode json(TestResponse response) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).startsWith("application/json");
        return MAPPER.readTree(response.text());
    }

    @Test
    void aTokenSaysWhoItStandsForAndWhatItOpens() {
        String token = accounts.token(owner, Action.SITE_READ).text();
        JsonNode me = json(ask("/api/v1/me", token));
        assertThat(me.get("id").asString()).isEqualTo(owner.toString());
        assertThat(me.get("role").asString()).isEqualTo("agent");
        assertThat(me.get("sites").findValuesAsString("site")).containsExactlyInAnyOrder(ALPHA, BETA);
        assertThat(me.get("token").get("actions").toString()).isEqualTo("[\"SITE_READ\"]");
        JsonNode bySession = json(BackOfficeUser.signedIn(owner).get("/api/v1/me"));
        assertThat(bySession.get("token").isNull()).isTrue();
    }

    @Test
    void sitesAndTheirPeopleAreRead() {
        String token = accounts.token(owner, Action.SITE_READ).text();
        assertThat(json(ask("/api/v1/sites", token)).get("items").findValuesAsString("slug"))
                .containsExactlyInAnyOrder(ALPHA, BETA);
        JsonNode site = json(ask("/api/v1/sites/" + ALPHA, token));
        assertThat(site.get("state").asString()).isEqualTo("preparation");
        assertThat(json(ask("/api/v1/sites/" + ALPHA + "/members", token)).findValuesAsString("role"))
                .containsExactly("owner");
    }

    @Test
    void theFleetIsReadStretchByStretch() {
        UUID auditor = accounts.account(Role.AUDITOR);
        String token =
                accounts.token(auditor, Action.SITE_READ, Action.FLEET_READ).text();
        List<String> fleet = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            JsonNode stretch = json(ask("/api/v1/sites?limit=2" + next, token));
            assertThat(stretch.get("items").size()).isBetween(1, 2);
            fleet.addAll(stretch.get("items").findValuesAsString("slug"));
            names.addAll(stretch.get("items").findValuesAsString("name"));
            next = stretch.get("next").isNull()
                    ? ""
                    : "&cursor=" + stretch.get("next").asString();
        } while (!next.isEmpty());
        assertThat(fleet).contains(ALPHA, BETA).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        assertThat(ApplicationDatabase.count("select count(*) from tenant")).isEqualTo(fleet.size());
        assertThat(ask("/api/v1/sites?cursor=inventé", token).status()).isEqualTo(422);
        String narrow = accounts.token(auditor, Action.SITE_READ).text();
        assertThat(json(ask("/api/v1/sites?limit=100", narrow)).get("items").findValuesAsString("slug"))
                .as("each is readable with the right to read a site")
                .contains(ALPHA, BETA);
    }

    @Test
    void whatIsTheSameIsNotSentAgain() {
        String token = accounts.token(owner, Action.SITE_READ).text();
        TestResponse first = ask("/api/v1/sites/" + ALPHA, token);
        assertThat(first.header("etag")).startsWith("\"");
        TestResponse again = ask("/api/v1/sites/" + ALPHA, token, "If-None-Match", first.header("etag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        ApplicationDatabase.change("update tenant set name = 'Autre nom' where tenant_id = ?", alpha);
        assertThat(ask("/api/v1/sites/" + ALPHA, token, "If-None-Match", first.header("etag"))
                        .status())
                .isEqualTo(200);
    }

    /** Scenario 5 through the API. */
    @Test
    void aTokenOfOneSiteIsWorthNothingInAnother() {
        String token = accounts.token(owner, alpha, Action.SITE_READ).text();
        assertThat(ask("/api/v1/sites/" + ALPHA, token).status()).isEqualTo(200);
        TestResponse other = ask("/api/v1/sites/" + BETA, token);
        TestResponse absent = ask("/api/v1/sites/nulle-part", token);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text()).isEqualTo(absent.text());
        assertThat(json(ask("/api/v1/sites", token)).get("items").findValuesAsString("slug"))
                .containsExactly(ALPHA);
        assertThat(json(ask("/api/v1/me", token)).get("sites").findValuesAsString("site"))
                .containsExactly(ALPHA);
    }

    /** Templates belong to no site, and are made from the page of any. */
    @Test
    void aTokenOfOneSiteIsWorthNothingOutsideIt() {
        UUID person = accounts.account(Role.COMMUNICATIONS);
        String slug = TestAccounts.freshSlug();
        UUID site = accounts.site(slug);
        accounts.member(site, person, Role.OWNER);
        Action[] rights = {Action.SITE_READ, Action.FLEET_READ, Action.STANDARDS_MANAGE};
        assertThat(ask("/api/v1/templates", accounts.token(person, rights).text())
                        .status())
                .isEqualTo(200);
        String ofOne = accounts.token(person, site, rights).text();
        assertThat(ask("/api/v1/sites/" + slug, ofOne).status()).isEqualTo(200);
        assertThat(ask("/api/v1/templates", ofOne).status()).isEqualTo(403);
    }

    @Test
    void aTokenGivesNoMoreThanItCoversAndNoMoreThanItsOwnerHasNow() {
        UUID person = accounts.account(Role.AUDITOR);
        accounts.member(alpha, person, Role.EDITOR);
        String fleet = accounts.token(person, Action.FLEET_READ).text();
        assertThat(ask("/api/v1/sites/" + ALPHA, fleet).status())
                .as("it does not cover that")
                .isEqualTo(403);
        String token =
                accounts.token(person, Action.SITE_READ, Action.FLEET_READ).text();
        assertThat(ask("/api/v1/sites/" + BETA, token).status()).isEqualTo(200);
        ApplicationDatabase.change("update account set platform_role = null where id = ?", person);
        assertThat(ask("/api/v1/sites/" + BETA, token).status())
                .as("its owner has lost the role")
                .isEqualTo(404);
        assertThat(ask("/api/v1/sites/" + ALPHA, token).status()).isEqualTo(200);
        ApplicationDatabase.change("delete from membership where account_id = ?", person);
        assertThat(ask("/api/v1/sites/" + ALPHA, token).status()).isEqualTo(404);
    }

    /** A refusal names its cause: the token, where the role of its owner would allow the call. */
    @Test
    void aRefusalSaysWhetherTheTokenOrTheRoleIsInTheWay() {
        String narrow = accounts.token(owner, Action.SITE_READ).text();
        JsonNode refusal = refused(BackOfficeUser.program("PUT", "/api/v1/sites/" + ALPHA + "/notice", narrow, "{}"));
        assertThat(refusal.get("type").asString()).endsWith("token-right");
        assertThat(refusal.get("detail").asString())
                .contains("Ce jeton ne permet pas", "Composer les menus", "/compte/jetons")
                .doesNotContain("Votre rôle ne permet pas");
        UUID person = accounts.account(Role.AGENT);
        accounts.member(alpha, person, Role.CONTRIBUTOR);
        String contributor = accounts.token(person, Action.SITE_READ).text();
        assertThat(refused(BackOfficeUser.program("PUT", "/api/v1/sites/" + ALPHA + "/notice", contributor, "{}"))
                        .get("detail")
                        .asString())
                .as("no token of hers would do")
                .contains("Votre rôle ne permet pas");
        assertThat(refused(ask(
                                "/api/v1/sites",
                                accounts.token(person, Action.CONTENT_WRITE).text()))
                        .get("detail")
                        .asString())
                .contains("Ce jeton ne permet pas", "Consulter la fiche d’un espace");
        assertThat(refused(ask(
                                "/api/v1/templates",
                                accounts.token(accounts.account(Role.AUDITOR), Action.SITE_READ)
                                        .text()))
                        .get("detail")
                        .asString())
                .contains("Ce jeton ne permet pas", "Voir tous les espaces");
        ApplicationDatabase.change("delete from membership where account_id = ?", person);
    }

    private static JsonNode refused(TestResponse response) {
        assertThat(response.status()).isEqualTo(403);
        return JsonMapper.shared().readTree(response.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "revoked", "erased", "unknown", "malformed", "empty"})
    void whatIsWorthNothingIs401AndInTheJournal(String kind) {
        UUID person = accounts.account(Role.AGENT);
        TestAccounts.Token token = accounts.token(person, Action.SITE_READ);
        String text = token.text();
        switch (kind) {
            case "expired" ->
                ApplicationDatabase.change(
                        "update access_token set created_at = now() - interval '40 days', expires_at = now() -"
                                + " interval '1 second' where id = ?",
                        token.id());
            case "revoked" ->
                ApplicationDatabase.change("update access_token set revoked_at = now() where id = ?", token.id());
            case "erased" -> ApplicationDatabase.change("update account set erased_at = now() where id = ?", person);
            case "unknown" -> text = "msite_" + "a".repeat(64);
            case "malformed" -> text = "msite_é";
            default -> text = "";
        }
        long before = ApplicationDatabase.count("select count(*) from audit_event where action = 'token.refused'");
        TestResponse response = ask("/api/v1/me", text.replace("é", "%"));
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("www-authenticate")).contains("Bearer", "invalid_token");
        assertThat(response.header("content-type")).startsWith("application/problem+json");
        assertThat(response.text()).doesNotContain(text.isEmpty() ? "msite_" : text);
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where action = 'token.refused'"))
                .isEqualTo(before + 1);
    }

    @Test
    void afterTwentyWrongOnesNothingIsWrittenDownForAMinute() {
        long before = ApplicationDatabase.count("select count(*) from audit_event where action = 'token.refused'");
        for (int i = 0; i < 20; i++) {
            assertThat(ask("/api/v1/me", "msite_faux").status()).isEqualTo(401);
        }
        TestResponse refused = ask("/api/v1/me", "msite_faux");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("60");
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where action = 'token.refused'"))
                .isEqualTo(before + 20);
        String good = accounts.token(owner, Action.SITE_READ).text();
        assertThat(ask("/api/v1/me", good).status())
                .as("a good one is still worth something")
                .isEqualTo(200);
    }

    @Test
    void aTokenOpensNothingOutsideTheApi() {
        String token = accounts.token(owner, Action.values()).text();
        for (String path : new String[] {"/compte", "/sites/" + ALPHA, "/compte/jetons"}) {
            TestResponse response = ask(path, token);
            assertThat(response.status()).isEqualTo(303);
            assertThat(response.header("location")).startsWith("/connexion");
        }
    }

    /**
     * A cookie, which browsers send by themselves, writes nothing; a header that other sites cannot send needs no CSRF
     * token.
     */
    @Test
    void aCookieOnlyReads() {
        BackOfficeUser user = BackOfficeUser.signedIn(owner);
        assertThat(user.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(user.postBare("/api/v1/me", "https://ailleurs.example").status())
                .isEqualTo(403);
        String token = accounts.token(owner, Action.SITE_READ).text();
        TestResponse program = BackOfficeUser.anyone().postRaw("/api/v1/me", "", "Authorization", "Bearer " + token);
        assertThat(program.status())
                .as("past the form's token, to a route that only reads")
                .isEqualTo(405);
        TestResponse elsewhere = BackOfficeUser.anyone()
                .postRaw(
                        "/compte/jetons/creation",
                        "nom=x",
                        "Authorization",
                        "Bearer " + token,
                        "Origin",
                        "https://ailleurs.example");
        assertThat(elsewhere.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/%61pi/v1", "/api/%761"})
    void anEscapedLetterDoesNotLetACookieWrite(String root) {
        String redirects = root + "/sites/" + ALPHA + "/redirects";
        assertThat(BackOfficeUser.signedIn(owner).post(redirects).status()).isEqualTo(401);
    }

    @Test
    void aWrongTokenIsNotMadeGoodByACookie() {
        TestResponse response = BackOfficeUser.signedIn(owner).get("/api/v1/me", "Authorization", "Bearer msite_faux");
        assertThat(response.status()).isEqualTo(401);
    }

    @Test
    void withoutAnythingItSaysWhatToPresent() {
        TestResponse response = BackOfficeUser.anyone().get("/api/v1/me");
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("www-authenticate")).isEqualTo("Bearer realm=\"mini-sites\"");
    }
}

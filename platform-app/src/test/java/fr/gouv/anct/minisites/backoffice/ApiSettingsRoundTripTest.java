package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.backoffice.testing.ApiSettingsRoundTrip;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that no setting sent through the API is lost: each property is read again as it was sent. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiSettingsRoundTripTest {

    private static final String SITE = "/api/v1/sites/{site}";

    /** Routes that perform an action with their body, or store no JSON. */
    private static final Set<String> ACTS = Set.of(
            SITE + "/pages/{page}/position",
            SITE + "/pages/{page}/publication",
            SITE + "/pages/{page}/templates/{template}",
            SITE + "/media/{media}/content");

    @Autowired
    private List<BackOfficeResource> resources;

    @Autowired
    private Sites sites;

    private final Map<String, ApiSettingsRoundTrip.Result> results = new LinkedHashMap<>();
    private TestAccounts accounts;
    private LiveTestSite site;
    private JsonNode document;
    private String token;
    private List<String> references;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        token = accounts.token(site.person(Role.OWNER), Action.values()).text();
        document = JsonMapper.shared()
                .readTree(BackOfficeUser.anyone().get("/api/v1/openapi.json").text());
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    @Test
    @SuppressWarnings("SystemOut")
    void whatIsSentIsReadAgain() {
        long start = System.nanoTime();
        UUID page = site.draft("/cible", "Cible", "Mots.");
        UUID media = accounts.media(site.id);
        references = List.of("page:" + page, "media:" + media);
        play("/identity");
        // Without the choice pages ask for feedback.
        play("/appearance", SITE + "/appearance", List.of("/appearance/feedback"));
        play("/menus");
        // Their values are codes of terms and of territories, closed lists: see ApiDirectoryStoriesTest.
        play("/directory", SITE + "/directory", List.of("/themes", "/audiences", "/territories"));
        play("/notice", SITE + "/notice", "/notice", "/notice", List.of());
        BackOfficeUser.signedIn(site.person(Role.OWNER))
                .post(
                        site.at + "/accessibilite/audit/nouveau",
                        "date",
                        "2026-01-05",
                        "auditor",
                        "Essai",
                        "rate",
                        "76,5");
        String record = "/accessibility";
        play(record + "/contact", SITE + record + "/contact", record, "", List.of());
        play(record + "/audit", SITE + record + "/audit", record, "/audit", List.of());
        // BlockRoundTripTest covers the body, VocabularyStoriesTest the terms; the comment belongs to a revision.
        play(
                "/pages/" + page,
                SITE + "/pages/{page}",
                "/pages/" + page,
                "",
                List.of("/content/body", "/content/terms", "/comment"));
        references = List.of(
                site.person(Role.EDITOR).toString(), site.person(Role.OWNER).toString());
        // ApiPageTreeStoriesTest: what is not said of sharing stays as it is.
        play("/pages/" + page + "/ownership", SITE + "/pages/{page}/ownership", List.of("/date", "/shared"));
        String file = "/media/" + media;
        ApplicationDatabase.change("update media set width = 800, height = 450 where id = ?", media);
        play(file, SITE + "/media/{media}", file, "/description", List.of("/language"));
        UUID notice = accounts.media(site.id);
        ApplicationDatabase.change(
                "update media set file_name = 'notice.pdf', content_type = 'application/pdf', alt = '' where id = ?",
                notice);
        String paper = "/media/" + notice;
        List<String> ofImages = List.of("/decorative", "/alt", "/focusX", "/focusY");
        play(paper, SITE + "/media/{media}", paper, "/description", ofImages);
        references = List.of(
                page.toString(), site.draft("/autre-cible", "Autre", "Mots.").toString());
        // PublishedFiguresStoriesTest: figures are typed as lines.
        play(
                "/published-figures",
                SITE + "/published-figures",
                Stream.of("usable", "used", "useful", "impact", "efficiency")
                        .map(heading -> "/" + heading + "/figures")
                        .toList());
        // BudgetStoriesTest: a year occurs once, with an amount.
        play("/budget", SITE + "/budget", List.of("/years"));
        // ApiSearchRulesStoriesTest: each is a list of expressions.
        play("/search-rules", SITE + "/search-rules", List.of("/synonyms"));
        UUID folder = accounts.folder(site.id);
        references = List.of(
                accounts.folder(site.id).toString(), accounts.folder(site.id).toString());
        play("/folders/" + folder, SITE + "/folders/{folder}", List.of());
        play(file + "/folder", SITE + "/media/{media}/folder", file, "", List.of());
        play("/redirects/" + accounts.redirect(site.id), SITE + "/redirects/{redirect}", List.of("/alias"));
        template(page);
        List<String> lost = results.values().stream()
                .flatMap(result -> result.lost().stream())
                .toList();
        Map<String, Integer> cases = new LinkedHashMap<>();
        results.forEach((pattern, result) -> cases.put(pattern, result.cases()));
        System.out.printf(
                "Round trip of settings through the API: %d cases in %d routes, %.1f s: %s%n",
                cases.values().stream().mapToInt(Integer::intValue).sum(),
                cases.size(),
                (System.nanoTime() - start) / 1e9,
                cases);
        assertThat(lost).isEmpty();
        assertThat(changed())
                .allSatisfy(pattern -> assertThat(results.containsKey(pattern) || ACTS.contains(pattern))
                        .as("Is what %s is sent read again? Play it, or name it among acts.", pattern)
                        .isTrue());
    }

    private List<String> changed() {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.method() == HttpMethod.PUT)
                .map(Route::pattern)
                .toList();
    }

    /** Checks a page template, which belongs to the platform and is written by central communications. */
    private void template(UUID page) {
        String central = accounts.token(accounts.account(Role.COMMUNICATIONS), Action.values())
                .text();
        String path = "/api/v1/templates/" + accounts.template(page);
        String pattern = "/api/v1/templates/{template}";
        results.put(
                pattern,
                new ApiSettingsRoundTrip(document, pattern, central, path, path, "", references, enough())
                        .play(Map.of("kind", "page", "site", site.slug, "page", page.toString()), List.of()));
    }

    private void play(String path) {
        play(path, SITE + path, List.of());
    }

    private void play(String path, String pattern, List<String> aside) {
        play(path, pattern, path, "", aside);
    }

    private void play(String path, String pattern, String read, String at, List<String> aside) {
        String api = "/api/v1" + site.at;
        results.merge(
                pattern,
                new ApiSettingsRoundTrip(document, pattern, token, api + path, api + read, at, references, enough())
                        .play(Map.of(), aside),
                ApiSettingsRoundTrip.Result::and);
    }

    private static int enough() {
        return LongSuites.run() ? Integer.MAX_VALUE : 1;
    }
}

package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.delivery.testing.StatementRecorder;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Checks the resolution of host and path: a visitor reaches the right site, and no other. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteResolutionTest {

    /** Requests to each of fifty sites under load. */
    private static final int ROUNDS = LongSuites.run() ? 200 : 60;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestSites sites;

    @Autowired
    private StatementRecorder statements;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite root;
    private TestSite alpha;

    @BeforeAll
    void aSiteAtTheRootAndOneUnderAPrefix() {
        visitor = new VisitorClient(port);
        root = sites.live();
        sites.page(root, "/alpha-beta", "Page alpha-beta de la racine");
        alpha = sites.site(
                "alpha",
                TenantState.LIVE,
                new Address(new Host(root.host()), "/alpha"),
                List.of(new Address(new Host("ancien-alpha.example.fr"), "")));
        sites.page(alpha, "/page", "Page du préfixe");
        sites.settle(root);
        sites.settle(alpha);
    }

    private static void neverACookie(HttpResponse<?> answer) {
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/alpha", "/robots.txt", "/recherche?q=a", "/media/a/b", "/%C3%A9"})
    void anUnknownHostIsNobodyAndAsksTheDatabaseNothing(String path) {
        HttpResponse<String> answer;
        try (PausedBackgroundJobs _ = new PausedBackgroundJobs(application)) {
            statements.forget();
            answer = visitor.get("inconnu-" + UUID.randomUUID() + ".example.fr", path);
            assertThat(statements.all()).isEmpty();
        }
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Robots-Tag")).contains("noindex");
        assertThat(answer.body()).as("with a way to the portal").containsPattern("UNKNOWN_HOST https?://[^ ]+/");
        neverACookie(answer);
    }

    @Test
    void aHostIsRecognisedHoweverItIsWritten() {
        String host = root.host();
        for (String written : List.of(
                host.toUpperCase(Locale.ROOT), host + ".", host + ":8443", host.toUpperCase(Locale.ROOT) + ".:1")) {
            HttpResponse<String> answer = visitor.get(written, "/");
            assertThat(answer.statusCode()).as(written).isEqualTo(200);
            assertThat(answer.body()).contains(root.title()).doesNotContain(":8443");
        }
    }

    @Test
    void anInternationalHostIsOneSite() {
        TestSite accented = sites.site(
                "site-accentue", TenantState.LIVE, new Address(new Host("xn--t-9fab.example.fr"), ""), List.of());
        assertThat(visitor.get("XN--T-9FAB.example.fr", "/").body()).contains(accented.title());
    }

    @Test
    void aHostGivenTwiceOrForgedIsNeverAnother() {
        TestSite other = sites.live();
        assertThat(visitor.raw("GET / HTTP/1.1", "Host: " + root.host(), "Host: " + other.host()))
                .startsWith("HTTP/1.1 400");
        assertThat(visitor.raw("GET / HTTP/1.1", "Host: " + root.host() + "," + other.host()))
                .startsWith("HTTP/1.1 400");
        assertThat(visitor.raw("GET / HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(visitor.raw("GET / HTTP/1.1", "Host: a/../b")).startsWith("HTTP/1.1 400");
        HttpResponse<String> forged =
                visitor.get(root.host(), "/", "X-Forwarded-Host", other.host(), "Forwarded", "host=" + other.host());
        assertThat(forged.body()).contains(root.title()).doesNotContain(other.slug());
    }

    @Test
    void anAbsoluteRequestLineNamesTheHostOfTheHeader() {
        String other = sites.live().host();
        String host = "Host: " + root.host();
        for (String target : List.of(
                "http://" + other + "/",
                "HTTP://" + other,
                "http://" + root.host() + "@" + other + "/",
                "http:///",
                "http://" + root.host() + "." + other + "/",
                "ftp://" + root.host() + "/",
                "@" + other + "/",
                "." + other + "/",
                "*")) {
            assertThat(visitor.raw("GET " + target + " HTTP/1.1", host))
                    .as(target)
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(visitor.raw("GET http://" + root.host() + ":8080/ HTTP/1.1", host))
                .startsWith("HTTP/1.1 200")
                .contains(root.title());
    }

    @Test
    void whatBrowsersDoNotEncodeIsRead() {
        assertThat(visitor.raw("GET /?q=a|b^{c} HTTP/1.1", "Host: " + root.host()))
                .startsWith("HTTP/1.1 200");
        assertThat(visitor.raw("GET /a|b HTTP/1.1", "Host: " + root.host())).startsWith("HTTP/1.1 404");
    }

    @Test
    void anAliasRedirectsOnceAndKeepsPathAndQuery() {
        HttpResponse<String> answer = visitor.get("ANCIEN-alpha.example.fr:81", "/page/%C3%A9?a=1&b=%26c");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("https://" + root.host() + "/alpha/page/%C3%A9?a=1&b=%26c");
        assertThat(visitor.get("ancien-alpha.example.fr", "/").headers().firstValue("Location"))
                .contains("https://" + root.host() + "/alpha/");
        neverACookie(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /Alpha-BETA                     | /alpha-beta
            /alpha-b%C3%A9ta                | /alpha-beta
            /alpha-beta.                    | /alpha-beta
            /Alpha-beta).%C2%A0             | /alpha-beta
            /ALPHA-BETA?a=1                 | /alpha-beta
            /Mentions-l%C3%A9gales          | /mentions-legales
            /Sitemap.xml,                   | /sitemap.xml
            /ALPHA                          | /alpha/
            /%C3%80lpha.                    | /alpha/
            /Alpha/page                     | /alpha/page
            /alpha/PAGE                     | /alpha/page
            """)
    void anAddressWrittenInAnotherWayLeadsToThePage(String written, String meant) {
        for (int asked = 0; asked < 2; asked++) {
            HttpResponse<String> answer = visitor.get(root.host(), written);
            assertThat(answer.statusCode()).as(written).isEqualTo(301);
            assertThat(header(answer, "Location").replace("https://" + root.host(), ""))
                    .isEqualTo(meant);
            neverACookie(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Rien", "/alpha/Rien.", "/Alph", "/alpha-betta.)"})
    void anAddressThatIsNobodysHoweverItIsWrittenIsMissing(String path) {
        assertThat(visitor.get(root.host(), path).statusCode()).isEqualTo(404);
    }

    @Test
    void thePortalLeadsToALiveSiteByItsShortName() {
        sites.site("la-portail", TenantState.LIVE, new Address(new Host("localhost"), ""), List.of());
        assertThat(visitor.get("localhost", "/aime-caves").statusCode()).isEqualTo(404);
        sites.site("aime-caves", TenantState.LIVE, new Address(new Host("caves.example.fr"), "/fonds"), List.of());
        sites.site("clos-caves", TenantState.ARCHIVED, new Address(new Host("clos.example.fr"), ""), List.of());
        for (String typed : List.of("/aime-caves", "/Aime-caves", "/aime-c%C3%A0ves.")) {
            assertThat(header(visitor.get("localhost", typed), "Location"))
                    .as(typed)
                    .isEqualTo("https://caves.example.fr/fonds/");
        }
        assertThat(visitor.get("localhost", "/clos-caves").statusCode()).isEqualTo(404);
        assertThat(visitor.get("localhost", "/aime-caves/page").statusCode()).isEqualTo(404);
        assertThat(visitor.get(root.host(), "/aime-caves").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMissingLeadsToASiteUnderAPrefixOnceItIsLive() {
        assertThat(visitor.get(root.host(), "/Tard-Venu").statusCode()).isEqualTo(404);
        sites.site("tard-venu", TenantState.LIVE, new Address(new Host(root.host()), "/tard-venu"), List.of());
        assertThat(header(visitor.get(root.host(), "/Tard-Venu"), "Location"))
                .isEqualTo("https://" + root.host() + "/tard-venu/");
    }

    @Test
    void aHostIsKnownWithWwwToo() {
        HttpResponse<String> answer = visitor.get("WWW." + root.host() + ":81", "/Alpha/page?a=%26");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("https://" + root.host() + "/alpha/page?a=%26");
        assertThat(header(visitor.get("www." + root.host(), "/%C3%80lpha"), "Location"))
                .isEqualTo("https://" + root.host() + "/alpha/");
        assertThat(header(visitor.get("www." + root.host(), "/Alpha-beta"), "Location"))
                .isEqualTo("https://" + root.host() + "/Alpha-beta");
        assertThat(header(visitor.get("www.ancien-alpha.example.fr", "/page"), "Location"))
                .isEqualTo("https://" + root.host() + "/alpha/page");
        assertThat(visitor.get("www.inconnu.example.fr", "/").statusCode()).isEqualTo(404);
        assertThat(visitor.get("www.www." + root.host(), "/").statusCode()).isEqualTo(404);
    }

    @Test
    void aPrefixIsAWholeSegment() {
        assertThat(visitor.get(root.host(), "/alpha/page").body()).contains("Page du préfixe");
        assertThat(visitor.get(root.host(), "/alpha-beta").body()).contains("Page alpha-beta de la racine");
        assertThat(visitor.get(root.host(), "/alpha-gamma").body())
                .contains(root.title())
                .doesNotContain(alpha.title());
        assertThat(header(visitor.get(root.host(), "/alpha"), "Location"))
                .isEqualTo("https://" + root.host() + "/alpha/");
        assertThat(header(visitor.get(root.host(), "/alpha/page/"), "Location"))
                .isEqualTo("https://" + root.host() + "/alpha/page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//alpha/%2e%2e",
                "//alpha/%2Fpage",
                "/x/../alpha/page",
                "/%2e%2e/alpha/page",
                "/x/%2e%2e/alpha/page",
                "/%2Falpha/page",
                "/alpha%2Fpage",
                "/alpha%5Cpage",
                "/alpha%00/page",
                "/%c0%af/alpha",
                "/%ff",
                "/./alpha/page",
                "/alpha/./page",
                "/alpha\\page"
            })
    void whatHasTwoReadingsIsRefused(String path) {
        String answer = visitor.raw("GET " + path + " HTTP/1.1", "Host: " + root.host());
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain(alpha.title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            //                    | /
            ///                   | /
            //?a=1                | /?a=1
            ///x                  | /x
            //alpha               | /alpha/
            //alpha/page          | /alpha/page
            /alpha//page          | /alpha/page
            /alpha/page//         | /alpha/page
            //evil.example        | /evil.example
            //evil.example//x/y   | /evil.example/x/y
            ///evil.example/?b=//c | /evil.example?b=//c
            """)
    void severalSlashesAreOneOfTheSameSite(String path, String meant) {
        String answer = visitor.raw("GET " + path + " HTTP/1.1", "Host: " + root.host());
        assertThat(answer).startsWith("HTTP/1.1 301");
        assertThat(answer.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:")))
                .containsExactly("Location: https://" + root.host() + meant);
    }

    @Test
    void severalSlashesAreRefusedWhereNoSiteIs() {
        assertThat(visitor.raw("GET //x HTTP/1.1", "Host: inconnu.example.fr")).startsWith("HTTP/1.1 404");
        assertThat(visitor.raw("POST //alpha HTTP/1.1", "Host: " + root.host(), "Content-Length: 0"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void noAnswerCrossesUnderLoadWithVisitorsWhoLeave() {
        List<TestSite> fifty = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            fifty.add(sites.live());
        }
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (TestSite site : fifty) {
                String path = i % 7 == 0 ? "/recherche?q=bienvenue" : i % 5 == 0 ? "/absente-" + i : "/";
                CompletableFuture<HttpResponse<String>> asked = visitor.send("GET", site.host(), path);
                if (i % 11 == 0) {
                    asked.cancel(true);
                    continue;
                }
                answers.add(asked.thenApply(answer -> describe(site, fifty, answer)));
            }
            if (i % 4 == 3) {
                answers.forEach(CompletableFuture::join);
            }
        }
        Map<String, Long> told = answers.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        // A machine at its limits may refuse some requests: they are asked to come back later, and get no content of
        // another site.
        assertThat(told.keySet()).isSubsetOf("right", "busy");
        assertThat(told.getOrDefault("busy", 0L)).as("busy").isLessThan(answers.size() / 10L);
    }

    private static String describe(TestSite site, List<TestSite> all, HttpResponse<String> answer) {
        String body = answer.body();
        List<String> others = all.stream()
                .filter(other -> !other.equals(site))
                .filter(other -> body.contains(other.slug() + "-") || body.contains(other.title()))
                .map(TestSite::slug)
                .toList();
        if (!others.isEmpty()) {
            return answer.statusCode() + " of " + site.slug() + " tells of " + others;
        }
        return body.contains(site.title())
                ? "right"
                : answer.statusCode() == 503 ? "busy" : answer.statusCode() + " without the title of its site";
    }

    @Test
    void poisonedHeadersNeverChangeTheStoredPage() {
        TestSite one = sites.live();
        TestSite two = sites.live();
        String[] poison = {
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Proto",
            "gopher",
            "X-Forwarded-Prefix",
            "/evil",
            "X-Original-URL",
            "/evil",
            "X-Rewrite-URL",
            "/evil",
            "X-Host",
            "evil.example",
            "Forwarded",
            "host=evil.example",
            "Accept-Language",
            "evil",
            "Accept",
            "evil/evil",
            "Cookie",
            "evil=1",
            "Referer",
            "https://evil.example/",
            "X-HTTP-Method-Override",
            "DELETE",
            "User-Agent",
            "evil"
        };
        HttpResponse<String> poisoned = visitor.get(one.host(), "/?evil=1&utm_source=evil", poison);
        assertThat(poisoned.statusCode()).isEqualTo(200);
        HttpResponse<String> next = visitor.get(one.host(), "/");
        assertThat(next.body())
                .isEqualTo(poisoned.body())
                .doesNotContain("evil")
                .doesNotContain("gopher");
        assertThat(next.body()).contains("canonical=https://" + one.host() + "/");
        assertThat(visitor.get(two.host(), "/", poison).body())
                .contains(two.title())
                .doesNotContain(one.slug());
        assertThat(next.headers().map().toString()).doesNotContain("evil");
    }

    @Test
    void onlyGetAndHeadAreAnswered() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            HttpResponse<String> answer = visitor.send(method, root.host(), "/").join();
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
        HttpResponse<String> head = visitor.send("HEAD", root.host(), "/").join();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    }

    @Test
    void theStateOfASiteIsItsAnswer() {
        TestSite site = sites.site(TenantState.PREPARATION, List.of());
        outcome(site, 404, "UNKNOWN_HOST");
        sites.state(site, TenantState.LIVE);
        HttpResponse<String> live = visitor.get(site.host(), "/");
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(header(live, "Cache-Control")).contains("no-cache").doesNotContain("no-store");
        sites.state(site, TenantState.SUSPENDED);
        assertThat(header(outcome(site, 503, "SUSPENDED"), "Retry-After"))
                .as("without a last day there is nothing to say")
                .isEmpty();
        sites.state(site, TenantState.ARCHIVED);
        outcome(site, 410, "ARCHIVED");
        sites.state(site, TenantState.DELETED);
        outcome(site, 404, "UNKNOWN_HOST");
    }

    @Test
    void nothingTellsASiteInPreparationFromNone() {
        TestSite hidden = sites.site(TenantState.PREPARATION, List.of());
        TestSite under =
                sites.site("cachee", TenantState.PREPARATION, new Address(new Host(root.host()), "/cachee"), List.of());
        sites.settle(hidden);
        sites.settle(under);
        for (String path : List.of("/", "/page", "/robots.txt", "/contact", "/%ff")) {
            assertThat(describe(hidden.host(), path)).isEqualTo(describe("inconnu.example.fr", path));
            assertThat(describe(root.host(), "/cachee" + path).replace("cachee", "absent"))
                    .isEqualTo(describe(root.host(), "/absent" + path));
        }
    }

    /** Returns all that a visitor sees of a response, except its date. */
    private String describe(String host, String path) {
        HttpResponse<String> answer = visitor.get(host, path);
        return answer.statusCode()
                + answer.headers().map().entrySet().stream()
                        .filter(header -> !header.getKey().equals("date"))
                        .sorted(Map.Entry.comparingByKey())
                        .toList()
                        .toString()
                + answer.body();
    }

    private HttpResponse<String> outcome(TestSite site, int status, String reason) {
        HttpResponse<String> answer = visitor.get(site.host(), "/");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(reason);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        neverACookie(answer);
        return answer;
    }
}

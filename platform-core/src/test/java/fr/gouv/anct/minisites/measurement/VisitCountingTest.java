package fr.gouv.anct.minisites.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.platform.ClientPrefixes;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.time.ParisCalendar;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Checks what requests count as, of pages from the cache and of others, in the tables of the figures. */
@CoreTest
class VisitCountingTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
    private static final String CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
    private static final String EDGE = CHROME + " Edg/130.0.0.0";
    private static final String SAFARI =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1"
                    + " Safari/605.1.15";

    @Autowired
    private TestSites sites;

    @Autowired
    private MeasurementWriter writer;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite site;

    @BeforeEach
    void aSite() {
        visitor = new VisitorClient(port);
        site = sites.live();
        sites.page(site, "/aides", "Aides");
        sites.settle(site);
    }

    private HttpResponse<String> get(String path, String... headers) {
        return visitor.get(site.host(), path, headers);
    }

    private HttpResponse<String> visit(String path, String... headers) {
        return get(
                path,
                Stream.concat(Stream.of("User-Agent", FIREFOX), Stream.of(headers))
                        .toArray(String[]::new));
    }

    private void flush() {
        Eventually.until(Duration.ofSeconds(5), "the counts are written", () -> !writer.isWriting());
        writer.flush().block();
    }

    private String counts(String columns, String from) {
        flush();
        return String.join(
                " / ",
                SuperuserDatabase.texts(
                        "select concat_ws(' ', " + columns + ") from " + from
                                + " where tenant_id = ? order by concat_ws(' ', " + columns + ")",
                        site.id()));
    }

    private String views() {
        return counts("path, views, arrivals", "page_day");
    }

    private UUID pageAt(String path) {
        return UUID.fromString(
                SuperuserDatabase.text("select id from page where tenant_id = ? and path = ?", site.id(), path));
    }

    @Test
    void aViewCountsFromTheCacheAndWithoutIt() {
        for (int i = 0; i < 3; i++) {
            assertThat(visit("/aides").statusCode()).isEqualTo(200);
        }
        assertThat(visit("/aides?page=1").statusCode()).isEqualTo(200);

        assertThat(views()).isEqualTo("/aides 4 4");
        assertThat(counts(
                        "month = date_trunc('month', (now() at time zone 'Europe/Paris')), path, page_id, views",
                        "page_month"))
                .isEqualTo("t /aides " + pageAt("/aides") + " 4");
        assertThat(counts("views, arrivals, visitors, more_visitors, missing", "site_day"))
                .isEqualTo("4 4 1 f 0");
        assertThat(views()).as("written once").isEqualTo("/aides 4 4");
    }

    @Test
    void aPageThatIsNotModifiedIsAView() {
        String tag = visit("/aides").headers().firstValue("ETag").orElseThrow();
        assertThat(visit("/aides", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(visit("/aides?page=1", "If-None-Match", tag).statusCode()).isEqualTo(304);

        assertThat(views()).isEqualTo("/aides 3 3");
    }

    @ParameterizedTest
    @CsvSource({
        "User-Agent, curl/8.14.1",
        "User-Agent, Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Sec-Purpose, prefetch;prerender",
        "Purpose, prefetch",
        "X-Purpose, preview",
        "X-Moz, prefetch",
        "DNT, 1",
        "Sec-GPC, 1",
        "Cookie, mesure=non",
        "Cookie, autre=1; mesure=non",
        "Referer, https://gestion.localhost/sites/x/pages",
        "Referer, https://apercu.localhost/jeton/"
    })
    void whatDoesNotCount(String header, String value) {
        String[] headers = header.equals("User-Agent")
                ? new String[] {header, value}
                : new String[] {"User-Agent", FIREFOX, header, value};
        for (int i = 0; i < 3; i++) {
            get("/aides", headers);
        }
        get("/absente", headers);
        get("/recherche?q=aides", headers);

        assertThat(views() + counts("missing", "site_day") + counts("words", "daily_search"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, mesure=nonobstant",
        "Cookie, demesure=non",
        "Cookie, mesure=oui",
        "DNT, 0",
        "DNT, null",
        "Sec-GPC, ''",
        "Sec-Purpose, navigate"
    })
    void whatCountsAllTheSame(String header, String value) {
        visit("/aides", header, value);
        visit("/aides", header, value);

        assertThat(views()).isEqualTo("/aides 2 2");
    }

    @Test
    void aVisitorObjectsByOneClickAndStopsObjectingByAnother() {
        HttpResponse<String> refusal = visitor.post(site.host(), "/gestion-des-cookies/refus", List.of());

        assertThat(refusal.statusCode()).isEqualTo(303);
        assertThat(refusal.headers().firstValue("Location")).hasValue("/gestion-des-cookies/etat");
        assertThat(refusal.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("mesure=non; Max-Age=34128000;", "; Path=/; Secure; HTTPOnly; SameSite=Lax");
        assertThat(get("/gestion-des-cookies/refus").headers().allValues("Set-Cookie"))
                .as("the page says what was chosen, and sets nothing")
                .isEmpty();
        assertThat(get("/gestion-des-cookies/refus").body()).contains("refused=true");

        HttpResponse<String> consent = visitor.post(site.host(), "/gestion-des-cookies/accord", List.of());
        assertThat(consent.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("mesure=; Max-Age=0;");
        assertThat(get("/gestion-des-cookies/accord").body()).contains("refused=false");
        assertThat(get("/gestion-des-cookies").body()).contains("refused=null", "stateHref=/gestion-des-cookies/etat");
    }

    private String state(String... headers) {
        HttpResponse<String> response = visitor.send("GET", site.host(), "/gestion-des-cookies/etat", headers)
                .join();
        assertThat(response.statusCode()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aVisitorIsToldWhetherTheirVisitsAreCounted() {
        assertThat(state()).isEqualTo("/gestion-des-cookies/accord");
        assertThat(state("Cookie", "mesure=oui")).isEqualTo("/gestion-des-cookies/accord");
        assertThat(state("Cookie", "mesure=non")).isEqualTo("/gestion-des-cookies/refus");
        assertThat(state("DNT", "1")).isEqualTo("/gestion-des-cookies/refus");
        assertThat(state("Sec-GPC", "1")).isEqualTo("/gestion-des-cookies/refus");
        assertThat(state("Sec-GPC", "0")).isEqualTo("/gestion-des-cookies/accord");
    }

    @Test
    void aFormOfAnotherSiteChangesNoChoice() {
        assertThat(visitor.post(site.host(), "/gestion-des-cookies/accord", List.of(), "Sec-Fetch-Site", "cross-site")
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
        assertThat(chosen("Origin", "https://autre.example.fr")).isEmpty();
        assertThat(chosen("Origin", "null")).isEmpty();
        assertThat(chosen("Origin", "https://" + site.host())).hasSize(1);
        assertThat(chosen("Sec-Fetch-Site", "same-origin", "Origin", "https://" + site.host()))
                .hasSize(1);
        assertThat(visitor.post(site.host(), "/gestion-des-cookies", List.of()).statusCode())
                .isEqualTo(405);
        assertThat(visitor.post(site.host(), "/gestion-des-cookies/autre", List.of())
                        .statusCode())
                .isEqualTo(405);
    }

    private List<String> chosen(String... headers) {
        return visitor.post(site.host(), "/gestion-des-cookies/refus", List.of(), headers)
                .headers()
                .allValues("Set-Cookie");
    }

    @Test
    void otherMethodsCountNothing() {
        visit("/aides");
        visitor.send("HEAD", site.host(), "/aides", "User-Agent", FIREFOX).join();
        visitor.send("DELETE", site.host(), "/aides", "User-Agent", FIREFOX).join();

        assertThat(views()).isEqualTo("/aides 1 1");
    }

    @Test
    void anArrivalCountsByTheDomainOfItsReferrer() {
        String here = "https://" + site.host();
        for (String referrer : List.of(
                here + "/",
                here + "/recherche?q=aides",
                "https://www.Example.FR/page?x=1",
                "http://example.fr",
                "https://nom:secret@example.fr/",
                "https://nom@example.fr/",
                "https://example.fr:8443/",
                "https://autre.localhost/",
                "android-app://com.google",
                "https://<script>/")) {
            visit("/aides", "Referer", referrer);
        }
        visit("/aides");

        assertThat(views()).isEqualTo("/aides 11 9");
        assertThat(counts("path, domain, arrivals", "origin_month"))
                .isEqualTo("/aides  5 / /aides autre.localhost 1 / /aides example.fr 3");
    }

    @Test
    void aDownloadIsTheWholeFileOrItsFirstPart() {
        UUID file = sites.file(site, "guide.pdf", "application/pdf", "%PDF-1.7 guide".getBytes(StandardCharsets.UTF_8));
        UUID image = sites.file(site, "logo.png", "image/png", new byte[] {1, 2, 3});
        sites.page(site, "/guides", "Guides", offering(file), offering(image));
        sites.settle(site);
        String path = "/media/" + file + "/guide.pdf";

        for (int i = 0; i < 2; i++) {
            assertThat(visit(path).statusCode()).isEqualTo(200);
        }
        String tag = visit(path).headers().firstValue("ETag").orElseThrow();
        assertThat(visit(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(visit(path, "Range", "bytes=0-3").statusCode()).isEqualTo(206);
        assertThat(visit(path, "Range", "bytes=4-7").statusCode()).isEqualTo(206);
        assertThat(visit("/media/" + image + "/logo.png").statusCode()).isEqualTo(200);
        get(path, "User-Agent", "curl/8");

        assertThat(counts("media_id, downloads", "download_day")).isEqualTo(file + " 4");
        assertThat(counts("media_id, downloads", "download_month")).isEqualTo(file + " 4");
        assertThat(counts("downloads, views", "site_day")).isEqualTo("4 0");
    }

    private static Block offering(UUID file) {
        return new Download(new MediaRef(file), null, null, Download.Variant.LINK);
    }

    @Test
    void aMissingPageCountsByItsPathWithoutTokens() {
        visit("/absente");
        visit("/absente");
        visit("/i/Abcdefghijklmnopqrstuvwxyz0123456789_ABCDEFGHIJKLMNOPQRSTUVWXYZ-abcdefgh/x");

        assertThat(counts("path, hits", "missing_day")).isEqualTo("/absente 2 / /i/[token]/x 1");
        assertThat(counts("missing, views, visitors", "site_day")).isEqualTo("3 0 0");
    }

    @Test
    void aFurtherPageThatAListDoesNotHaveIsNoMissingAddress() {
        assertThat(visit("/ressources?page=99").statusCode()).isEqualTo(404);
        assertThat(visit("/absente?page=99").statusCode()).isEqualTo(404);

        assertThat(counts("path, hits", "missing_day")).isEqualTo("/absente 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?depuis=lettre"})
    void aFileThatDoesNotExistIsMissingEachTime(String query) {
        String path = "/media/" + UUID.randomUUID() + "/guide.pdf";
        for (int i = 0; i < 3; i++) {
            visit(path + query);
        }

        assertThat(counts("hits", "missing_day")).isEqualTo("3");
    }

    @Test
    void aSearchCountsOnceWithItsResultAndItsClicks() {
        visit("/recherche?q=Aides");
        visit("/recherche?q=aides&page=2");
        visit("/recherche?q=zanzibar");
        visit("/recherche?q=zorglub%40zanzibar.fr");
        visit("/recherche?q=zanzibar+123456");
        String results = "https://" + site.host() + "/recherche?q=Aides";
        visit("/aides", "Referer", results);
        visit("/aides", "Referer", results + "&page=2");
        visit("/recherche?q=aides&page=2", "Referer", results);

        assertThat(counts("words, searches, without_result, clicks", "daily_search"))
                .isEqualTo("* 2 2 0 / aides 1 0 2 / zanzibar 1 1 0");
        assertThat(counts("searches, searches_without_result, search_clicks", "site_day"))
                .isEqualTo("4 3 2");
    }

    @Test
    void aVisitorOfADayCountsOnceOnEachSite() {
        for (String agent : List.of(FIREFOX, FIREFOX.replace("132", "133"), CHROME, EDGE, CHROME)) {
            get("/aides", "User-Agent", agent);
        }
        TestSite other = sites.live();
        sites.page(other, "/aides", "Aides");
        sites.settle(other);
        visitor.get(other.host(), "/aides", "User-Agent", FIREFOX);

        assertThat(counts("views, visitors", "site_day")).isEqualTo("5 3");
        assertThat(SuperuserDatabase.texts(
                        "select hash from daily_visitor where tenant_id in (?, ?)", site.id(), other.id()))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void aBatchCountsOnceHoweverOftenItIsWritten() {
        UUID node = UUID.randomUUID();
        String batch = """
            {"views": [{"tenant_id": "%s", "day": "%s", "path": "/aides", "views": 5, "arrivals": 1}],
             "visitors": [{"tenant_id": "%s", "day": "%s", "hash": 7}]}\
            """.formatted(site.id(), today(), site.id(), today());
        String write = "select record_measurement(?, ?, false, ?::jsonb)";

        assertThat(SuperuserDatabase.text(write, node, 1, batch)).isEqualTo("t");
        assertThat(SuperuserDatabase.text(write, node, 1, batch)).isEqualTo("f");
        assertThat(SuperuserDatabase.text(write, node, 2, batch)).isEqualTo("t");

        assertThat(views()).isEqualTo("/aides 10 2");
        assertThat(counts("visitors", "site_day")).isEqualTo("1");
    }

    @Test
    void aSiteThatIsGoneLosesItsCountsAndNoOther() {
        String batch = """
            {"views": [{"tenant_id": "%s", "day": "%s", "path": "/x", "views": 5, "arrivals": 1},
                       {"tenant_id": "%s", "day": "%s", "path": "/x", "views": 2, "arrivals": 1}]}\
            """.formatted(UUID.randomUUID(), today(), site.id(), today());

        SuperuserDatabase.text("select record_measurement(?, 1, false, ?::jsonb)", UUID.randomUUID(), batch);

        assertThat(views()).isEqualTo("/x 2 1");
    }

    private static LocalDate today() {
        return ParisCalendar.today(Clock.systemUTC());
    }

    @Test
    void theWordsOfMoreThanThreeVisitorsAreKeptOnceTheDayIsOver() {
        get("/recherche?q=subvention", "User-Agent", FIREFOX);
        for (String agent : List.of(FIREFOX, CHROME, EDGE, SAFARI, EDGE)) {
            get("/recherche?q=rare", "User-Agent", agent);
        }
        flush();
        SuperuserDatabase.text("select record_measurement(?, 1, false, ?::jsonb)", UUID.randomUUID(), """
            {"searchers": [%s]}\
            """.formatted(
                        IntStream.range(1, 4)
                                .mapToObj(hash -> """
                                    {"tenant_id": "%s", "day": "%s", "words": "subvention", "hash": %d}\
                                    """.formatted(site.id(), today(), hash))
                                .collect(Collectors.joining(","))));
        flush();
        for (String table : List.of("daily_search", "daily_searcher", "daily_visitor")) {
            SuperuserDatabase.change("update " + table + " set day = day - 2 where tenant_id = ?", site.id());
        }

        endDays();

        assertThat(counts("words, searches, without_result", "search_day")).isEqualTo("* 5 5 / subvention 1 1");
        assertThat(counts("hash", "daily_visitor")
                        + counts("words", "daily_search")
                        + counts("words", "daily_searcher"))
                .isEmpty();
    }

    @Test
    void nothingLinksTheSearchesOfAVisitor() {
        for (String words : List.of("aides", "aides", "zanzibar")) {
            get("/recherche?q=" + words, "User-Agent", FIREFOX);
        }
        flush();

        assertThat(counts("count(*), count(distinct words), count(distinct hash)", "daily_searcher"))
                .isEqualTo("2 2 2");
    }

    private void endDays() {
        application.getBeanProvider(RecurringJob.class).stream()
                .filter(job -> job.name().equals("measurement-retention"))
                .forEach(job -> job.run().block());
    }

    @Test
    void countsEndWithTheirRetention() {
        IntStream.of(91, 94, 600, 800).forEach(days -> {
            SuperuserDatabase.text("select make_measurement_partitions(current_date - ?)::text", days);
            SuperuserDatabase.text("select record_measurement(?, 1, false, ?::jsonb)", UUID.randomUUID(), """
                {"views": [{"tenant_id": "%s", "day": "%s", "path": "/aides", "views": 1, "arrivals": 0}]}\
                """.formatted(
                            site.id(), today().minusDays(days)));
        });

        endDays();

        assertThat(counts("(now() at time zone 'Europe/Paris')::date - day", "page_day"))
                .isEqualTo("91");
        assertThat(counts("(now() at time zone 'Europe/Paris')::date - day", "site_day"))
                .isEqualTo("600 / 91 / 94");
        assertThat(counts("month", "page_month").split(" / ")).hasSizeBetween(2, 3);
        LocalDate first = MeasuredData.SITE.firstKeptDay(today());
        for (LocalDate day : List.of(first.minusDays(2), first)) {
            SuperuserDatabase.text("select make_measurement_partitions(?)::text", java.sql.Date.valueOf(day));
            SuperuserDatabase.change(
                    "insert into site_day (tenant_id, day, views) values (?, ?, 1)",
                    site.id(),
                    java.sql.Date.valueOf(day));
        }
        endDays();
        assertThat(SuperuserDatabase.text("select min(day) from site_day where tenant_id = ?", site.id()))
                .as("the retention that the notice gives, to the day")
                .isEqualTo(first.toString());
        assertThat(SuperuserDatabase.text("""
            select count(*) from pg_class where relnamespace = 'measurement_partition'::regnamespace
               and relkind = 'r' and to_date(right(relname, 7), 'YYYY_MM') < current_date - 830\
            """)).isEqualTo("0");
    }

    @Test
    void textsThatAreCutWithinACharacterAreOneCount() {
        String path = "/a".repeat(199) + "b";
        visit(path + "%F0%9F%98%80");
        visit(path + "%F0%9F%A6%80");
        visit("/recherche?q=a" + "+".repeat(198) + "%F0%9F%98%80");
        visit("/recherche?q=a" + "+".repeat(198) + "%F0%9F%A6%80");

        assertThat(counts("count(*), sum(hits)", "missing_day")).isEqualTo("1 2");
        assertThat(counts("sum(searches)", "daily_search")).isEqualTo("2");
    }

    @Test
    void aPageInTheTrashSharesItsPathWithAnother() {
        UUID trashed = pageAt("/aides");
        sites.withdraw(site, trashed);
        SuperuserDatabase.change("update page set trashed_at = now() where id = ?", trashed);
        UUID page = sites.page(site, "/aides", "Aides");
        sites.settle(site);
        visit("/aides");

        assertThat(counts("path, page_id, views", "page_day")).isEqualTo("/aides " + page + " 1");
        assertThat(counts("path, page_id, views", "page_month")).isEqualTo("/aides " + page + " 1");
    }

    @Test
    void aPageKeepsItsViewsWhenAnotherTakesItsPath() {
        UUID moved = pageAt("/aides");
        visit("/aides");
        visit("/aides");
        flush();
        SuperuserDatabase.change("update page set path = '/anciennes-aides' where id = ?", moved);
        UUID page = sites.page(site, "/aides", "Nouvelles aides");
        sites.settle(site);
        visit("/aides");
        flush();

        for (String table : List.of("page_day", "page_month", "origin_month")) {
            String counted = table.equals("origin_month") ? "arrivals" : "views";
            assertThat(counts("page_id = '" + page + "', " + counted, table))
                    .as(table)
                    .isEqualTo("f 2 / t 1");
        }
        assertThat(counts("views", "site_day")).isEqualTo("3");
    }

    @Test
    void theStepsOfFormsAndOfChoicesAreNoPages() {
        visit("/gestion-des-cookies");
        visit("/gestion-des-cookies/refus");
        visit("/gestion-des-cookies/refus");
        visit("/gestion-des-cookies/accord");

        assertThat(views()).isEqualTo("/gestion-des-cookies 1 1");
    }

    @Test
    void thePathsThatAClientInventsAreBounded() {
        for (int i = 0; i < 1_010; i++) {
            visit("/absente-" + i);
        }

        assertThat(counts("count(*), sum(hits)", "missing_day")).isEqualTo("101 1010");
    }

    @Test
    void aBatchThatTheDatabaseRefusesKeepsTheOthersBackForAWhileOnly() {
        Tenant tenant = new Tenant(
                site.id(),
                "site",
                "Site",
                TenantState.LIVE,
                false,
                1,
                null,
                new Address(new Host(site.host()), ""),
                List.of());
        HttpHeaders browser = new DefaultHttpHeaders();
        browser.set("User-Agent", FIREFOX);
        // PostgreSQL accepts no NUL character in a text; no path of a request has one.
        VisitCounter counter = application.getBean(VisitCounter.class);
        VisitHeaders.read(
                browser, visit -> counter.view(tenant, "/nul\u0000", visit, null, System.currentTimeMillis()));
        flush();
        visit("/aides");
        for (int i = 0; i < 3; i++) {
            flush();
        }

        assertThat(views()).isEqualTo("/aides 1 1");
        assertThat(SuperuserDatabase.text("select sum(requests) > 0 from measurement_loss"))
                .isEqualTo("t");
    }

    @Test
    void noRoleNamesAPartition() {
        assertThat(SuperuserDatabase.texts("""
            select distinct r.rolname from pg_roles r cross join pg_class c
             where c.relnamespace = 'measurement_partition'::regnamespace and r.rolname in ('minisites_app', 'minisites_platform')
               and (has_table_privilege(r.oid, c.oid, 'select') or has_schema_privilege(r.oid, 'measurement_partition', 'usage'))\
            """)).isEmpty();
    }

    @Test
    void whatCouldTellVisitorsIsInNoLogOfTheDatabase() {
        assertThat(SuperuserDatabase.texts(
                        "select relname from pg_class where relpersistence = 'u' and relkind = 'r' order by 1"))
                .contains("daily_search", "daily_searcher", "daily_visitor", "visitor_salt");
    }

    /** Without counts a node gives a sign of life: whether it was committed is not known when its answer is lost. */
    @Test
    void countsDoNotBearTheNumberOfAnUnconfirmedSignOfLife() {
        CrossTenantScope real = application.getBean(CrossTenantScope.class);
        CrossTenantScope cut = Mockito.mock();
        Mockito.when(cut.write(Mockito.any(), Mockito.<Mono<Object>>any()))
                .thenAnswer(call -> real.write(call.getArgument(0), call.getArgument(1))
                        .then(Mono.error(new DataAccessResourceFailureException("cut after the commit"))))
                .thenAnswer(call -> real.write(call.getArgument(0), call.getArgument(1)));
        VisitorSalts salts = application.getBean(VisitorSalts.class);
        VisitCounter counter = new VisitCounter(
                application.getBean(MeasurementProperties.class),
                application.getBean(MinisitesProperties.class),
                application.getBean(ClientPrefixes.class),
                salts,
                Clock.systemUTC());
        MeasurementWriter node = new MeasurementWriter(
                counter, salts, application.getBean(DatabaseClient.class), cut, Clock.systemUTC());
        String losses = "select coalesce(sum(requests), 0) from measurement_loss";
        long before = Long.parseLong(SuperuserDatabase.text(losses));
        node.flush().block();
        counter.lost(1);
        node.flush().block();
        assertThat(Long.parseLong(SuperuserDatabase.text(losses))).isEqualTo(before + 1);
    }
}

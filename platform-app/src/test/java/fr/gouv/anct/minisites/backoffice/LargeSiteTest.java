package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.IdOwnership;
import fr.gouv.anct.minisites.backoffice.testing.IsolationFixture;
import fr.gouv.anct.minisites.backoffice.testing.RouteAccessCase;
import fr.gouv.anct.minisites.backoffice.testing.RouteTable;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Requests every route of a site with thousands of pages while the statistics of the database are older than these
 * pages, as after an import. The planner then expects one row of each site; a statement that follows this guess compares
 * each page with each revision and is cancelled after 15 seconds.
 */
@DemoTest
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeSiteTest {

    private static final int PAGES = Integer.getInteger("large.pages", 3000);
    private static final int REVISIONS = 5;
    /** A third of the time after which a statement is cancelled. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String SLUG = "grande-ourse";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private List<BackOfficeResource> resources;

    @Autowired
    private List<RecurringJob> jobs;

    private PausedBackgroundJobs pausedJobs;
    private IsolationFixture fixture;
    private final Map<String, Duration> durations = new TreeMap<>();

    @BeforeAll
    void prepare() {
        pausedJobs = new PausedBackgroundJobs(application);
        fixture = new IsolationFixture(SLUG, "petite-ourse");
        ApplicationDatabase.change("alter table page set (autovacuum_enabled = false)");
        ApplicationDatabase.change("alter table revision set (autovacuum_enabled = false)");
        fill("md5('petit-' || n)::uuid", "generate_series(1, 3000) n", 1);
        ApplicationDatabase.change("analyze");
        fill(tenant() + "::uuid", "generate_series(1, " + PAGES + ") n", REVISIONS);
    }

    private String tenant() {
        return "'"
                + ApplicationDatabase.texts("select tenant_id from tenant where slug = ?", SLUG)
                        .getFirst() + "'";
    }

    /** Creates published pages that contain a link, one for each row. */
    private static void fill(String tenant, String rows, int revisions) {
        ApplicationDatabase.changeWithoutTriggers("""
            with made as (
                insert into page (tenant_id, id, kind, path, position, head_revision, published_revision, published_at,
                                  last_published_at)
                select %1$s, md5('page-' || %1$s || n)::uuid, 'page', '/nombreuse-' || n, n,
                       md5('revision-' || %1$s || n || '-' || %3$d)::uuid,
                       md5('revision-' || %1$s || n || '-' || least(3, %3$d))::uuid, now(), now()
                  from %2$s returning 1)
            insert into revision (tenant_id, id, page_id, number, title, description, tags, body, author)
            select %1$s, md5('revision-' || %1$s || n || '-' || number)::uuid, md5('page-' || %1$s || n)::uuid, number,
                   'Page ' || n, 'Description', '{}', '[{"type": "paragraph", "version": 1, "text":
                   "<p><a href=\\"page:018f0000-0000-7000-8000-000000000000\\">Lire</a></p>"}]', 'test'
              from %2$s, generate_series(1, %3$d) number\
            """.formatted(tenant, rows, revisions));
    }

    @AfterAll
    @SuppressWarnings("SystemOut")
    void leave() {
        ApplicationDatabase.changeWithoutTriggers(Stream.of("page", "revision")
                .map(table -> "delete from %1$s where tenant_id not in (select tenant_id from tenant);".formatted(table)
                        + "alter table %s reset (autovacuum_enabled)".formatted(table))
                .reduce("", (before, statement) -> before + statement + ";"));
        fixture.restore();
        fixture.close();
        pausedJobs.close();
        durations.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(15)
                .forEach(one -> System.out.printf("%6d ms %s%n", one.getValue().toMillis(), one.getKey()));
    }

    private void inTime(String what, Runnable act) {
        long begin = System.nanoTime();
        act.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        durations.put(what, taken);
        assertThat(taken).as(what).isLessThan(LONGEST);
    }

    Stream<RouteAccessCase> routes() {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.guard() instanceof Guard.OfSite)
                .map(route -> new RouteAccessCase(route, Role.OWNER, null, IdOwnership.OWN))
                .filter(access -> access.ofWhoIsKnown() == RouteAccessCase.Outcome.ALLOWED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void everyRouteOfTheSiteAnswersInTime(RouteAccessCase access) {
        Route route = access.route();
        String path = RouteTable.path(route, name -> fixture.value(name, IdOwnership.OWN, access));
        String method = route.method().name();
        inTime(method + " " + route.pattern(), () -> {
            TestResponse response = switch (method) {
                case "GET" -> fixture.session(Role.OWNER).get(path);
                case "POST" ->
                    access.ofTheApi()
                            ? call(access, path)
                            : fixture.session(Role.OWNER).post(path, fixture.form(route, Role.OWNER));
                default -> call(access, path);
            };
            assertThat(response.status())
                    .as(response.text())
                    .isBetween(200, 499)
                    .isNotIn(401, 403, 404);
        });
        if (access.changes()) {
            fixture.restoreAccess();
        }
    }

    private TestResponse call(RouteAccessCase access, String path) {
        return BackOfficeUser.program(
                access.route().method().name(),
                path,
                fixture.bearer(Role.OWNER),
                fixture.json(access.route()),
                "If-Match",
                "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nombreuse-1", "/recherche?q=page", "/plan-du-site", "/sitemap.xml", "/actualites"})
    void visitorsAreAnsweredInTime(String path) {
        ApplicationDatabase.change("update tenant set state = 'live' where slug = ?", SLUG);
        ApplicationDatabase.change("select pg_notify('tenant_changed', 'all')");
        Eventually.until(
                Duration.ofSeconds(10),
                "live",
                () -> BackOfficeUser.anyone()
                                .ask("GET", SLUG + ".localhost", "/nombreuse-2")
                                .status()
                        == 200);
        inTime(
                path,
                () -> assertThat(BackOfficeUser.anyone()
                                .ask("GET", SLUG + ".localhost", path)
                                .status())
                        .isIn(200, 301, 303, 404));
        fixture.restoreAccess();
    }

    @Test
    void noStatementOfRecurringWorkIsCancelled() {
        jobs.forEach(job -> {
            long begin = System.nanoTime();
            job.run().block(Duration.ofMinutes(2));
            durations.put(job.name(), Duration.ofNanos(System.nanoTime() - begin));
        });
    }
}

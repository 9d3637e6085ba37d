package fr.gouv.anct.minisites.backoffice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.IdOwnership;
import fr.gouv.anct.minisites.backoffice.testing.IsolationFixture;
import fr.gouv.anct.minisites.backoffice.testing.RateLimits;
import fr.gouv.anct.minisites.backoffice.testing.RouteAccessCase;
import fr.gouv.anct.minisites.backoffice.testing.RouteTable;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.measurement.signal.WeekLetterTokens;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/**
 * Requests every route of the back office as every role, with its own ids and those of others, and with absent and
 * malformed ids. The long suites play all of it; the quick run plays what each role may do with its own ids, and for
 * each kind of refusal and of ids one of the roles that meet it. The expected result follows from the guards and the
 * table of permissions, so a new route is covered without a change.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteIsolationTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private List<BackOfficeResource> resources;

    @Autowired
    private List<RouterFunction<?>> routers;

    private PausedBackgroundJobs pausedJobs;
    private IsolationFixture fixture;

    private int played;

    @BeforeAll
    void prepare() {
        pausedJobs = new PausedBackgroundJobs(application);
        fixture = new IsolationFixture();
        fixture.tokensOfWeekLetters(application.getBean(WeekLetterTokens.class));
        // The first session of a role creates its account.
        Arrays.stream(Role.values()).forEach(fixture::session);
    }

    @AfterAll
    @SuppressWarnings("SystemOut")
    void tell() {
        fixture.close();
        pausedJobs.close();
        System.out.printf("Isolation: %d routes, %d combinations played%n", routes().size(), played);
    }

    private List<Route> routes() {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .toList();
    }

    @Test
    void everyAddressOfTheRouterHasItsGuard() {
        Set<String> guarded = new LinkedHashSet<>();
        routes().forEach(route -> {
            // Matches the other methods: 405.
            guarded.add(route.pattern());
            guarded.add(route.method() + " " + route.pattern());
            if (route.method().name().equals("GET")) {
                guarded.add("HEAD " + route.pattern());
            }
        });
        List<RouteTable> tables = routers.stream().map(RouteTable::of).toList();
        // The last route has no pattern: the page of an unknown address (404), which names nothing.
        assertThat(tables.stream().flatMap(table -> table.strangers.stream()))
                .hasSize(2)
                .allMatch(stranger -> stranger.contains("BackOfficeRouter$$Lambda"));
        assertThat(tables.stream().flatMap(table -> table.routes.stream()).collect(Collectors.toSet()))
                .isEqualTo(guarded);
    }

    @Test
    void nothingAnswersBesideTheRouter() {
        assertThat(application.getBeansOfType(HandlerMapping.class).values()).allSatisfy(mapping -> {
            switch (mapping) {
                case RouterFunctionMapping _ -> {}
                case RequestMappingInfoHandlerMapping controllers ->
                    assertThat(controllers.getHandlerMethods()).isEmpty();
                case AbstractUrlHandlerMapping files ->
                    assertThat(files.getHandlerMap()).isEmpty();
                default ->
                    // Spring's own, where no static files are served.
                    assertThat(mapping.getClass().getSimpleName()).isEqualTo("EmptyHandlerMapping");
            }
        });
    }

    @Test
    void everyRouteIsClassified() {
        assertThat(routes()).allSatisfy(route -> {
            assertThat(IsolationFixture.KNOWN_VARIABLES).as(route.pattern()).containsAll(RouteTable.variables(route));
            String needed = switch (route.guard()) {
                case Guard.Open _, Guard.SignedIn _ -> "";
                case Guard.OfSite _ -> "{site}";
                case Guard.OfRequest _ -> "{request}";
            };
            assertThat(route.pattern()).contains(needed);
            if (needed.isEmpty()) {
                assertThat(route.pattern()).as("an id that nothing guards").doesNotContain("{site}", "{request}");
            }
        });
    }

    /**
     * Refusals of one kind, which one role plays for all in the quick run.
     *
     * @param expected null for ids that do not exist
     */
    private record Refusal(@Nullable String variable, IdOwnership id, RouteAccessCase.@Nullable Outcome expected) {

        static Refusal of(RouteAccessCase refused) {
            boolean exists = refused.id() == IdOwnership.OWN || refused.id() == IdOwnership.ANOTHERS;
            return new Refusal(refused.variable(), refused.id(), exists ? refused.ofWhoIsKnown() : null);
        }
    }

    Stream<RouteAccessCase> combinations() {
        return routes().stream().flatMap(route -> {
            List<RouteAccessCase> all = Stream.concat(Stream.of((Role) null), Arrays.stream(Role.values()))
                    .flatMap(role -> combinations(route, role))
                    .toList();
            return LongSuites.run() ? all.stream() : sample(all);
        });
    }

    private static Stream<RouteAccessCase> combinations(Route route, @Nullable Role role) {
        Stream<RouteAccessCase> own = Stream.of(new RouteAccessCase(route, role, null, IdOwnership.OWN));
        Stream<RouteAccessCase> others = RouteTable.variables(route).stream()
                .flatMap(variable -> Arrays.stream(IdOwnership.values())
                        .filter(ownership ->
                                ownership != IdOwnership.OWN && IsolationFixture.exists(variable, ownership))
                        .map(ownership -> new RouteAccessCase(route, role, variable, ownership)));
        return Stream.concat(own, others);
    }

    /** Keeps what each role may do with its own ids, and one case of each kind of the others. */
    private static Stream<RouteAccessCase> sample(List<RouteAccessCase> all) {
        Map<Boolean, List<RouteAccessCase>> parts = all.stream()
                .collect(Collectors.partitioningBy(
                        one -> one.id() == IdOwnership.OWN && one.ofWhoIsKnown() == RouteAccessCase.Outcome.ALLOWED));
        Stream<RouteAccessCase> others = parts.get(false).stream()
                .collect(Collectors.groupingBy(Refusal::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(kind -> kind.get(Math.floorMod(kind.getFirst().toString().hashCode(), kind.size())));
        return Stream.concat(parts.get(true).stream(), others);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void everyoneReachesWhatTheyMayAndNothingElse(RouteAccessCase accessCase) {
        played++;
        String path = path(accessCase, accessCase.id());
        String absent = path(accessCase, IdOwnership.ABSENT);
        boolean allowed = accessCase.expected() == RouteAccessCase.Outcome.ALLOWED;
        // May create what the form names: before the state is read.
        String[] form = accessCase.changes() ? fixture.form(accessCase.route(), accessCase.role()) : new String[0];
        List<String> before = allowed ? List.of() : fixture.state();
        countRefusals();

        TestResponse response = play(accessCase, path, form);

        switch (accessCase.expected()) {
            case SIGN_IN -> turnedToSignIn(accessCase, response);
            case ALLOWED -> assertThat(response.status()).isBetween(200, 499).isNotIn(401, 403, 404);
            case FORBIDDEN -> assertThat(response.status()).isEqualTo(403);
            case MISSING -> isAsIfItDidNotExist(accessCase, response, absent, form);
            case NOT_THERE -> assertThat(response.status()).isEqualTo(404);
        }
        switch (accessCase.expected()) {
            case FORBIDDEN, MISSING ->
                assertThat(fixture.refusals(accessCase.role())).isPositive();
            case SIGN_IN, ALLOWED, NOT_THERE ->
                assertThat(fixture.refusals(accessCase.role())).isZero();
        }
        if (!allowed) {
            assertThat(fixture.state()).as("nothing was done").isEqualTo(before);
        }
        if (allowed && accessCase.changes()) {
            fixture.restore();
        }
        if (accessCase.role() != null && response.redirect()) {
            // Consumes the message about the result, which is shown once, on the next page.
            fixture.session(accessCase.role()).get("/demande");
        }
    }

    private String path(RouteAccessCase accessCase, IdOwnership ownership) {
        return RouteTable.path(
                        accessCase.route(),
                        name -> fixture.value(
                                name, name.equals(accessCase.variable()) ? ownership : IdOwnership.OWN, accessCase))
                + IsolationFixture.query(accessCase.route());
    }

    /** Counts audited refusals from zero, and resets their rate limit so that each one counts. */
    private void countRefusals() {
        RateLimits.reset(application, "deniedAccess");
        fixture.countRefusals();
    }

    private TestResponse play(RouteAccessCase accessCase, String path, String[] form) {
        BackOfficeUser browser = fixture.session(accessCase.role());
        if (!accessCase.changes()) {
            return browser.get(path);
        }
        if (accessCase.ofTheApi()) {
            return browser.ask(
                    accessCase.route().method().name(), BackOfficeUser.HOST, path, "X-XSRF-TOKEN", browser.token());
        }
        if (accessCase.route().guard() instanceof Guard.Open) {
            fixture.forgetSession(accessCase.role());
        }
        return browser.post(path, form);
    }

    private static void turnedToSignIn(RouteAccessCase accessCase, TestResponse response) {
        if (accessCase.ofTheApi()) {
            assertThat(response.status()).isEqualTo(401);
            assertThat(response.header("www-authenticate")).startsWith("Bearer");
            assertThat(response.header("content-type")).startsWith("application/problem+json");
            return;
        }
        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("location")).startsWith("/connexion");
        if (accessCase.posts()) {
            assertThat(response.header("location")).isEqualTo("/connexion");
        }
    }

    private void isAsIfItDidNotExist(RouteAccessCase accessCase, TestResponse response, String absent, String[] form) {
        assertThat(response.status()).isEqualTo(404);
        if (accessCase.id() != IdOwnership.ABSENT && accessCase.variable() != null) {
            TestResponse nothing = play(accessCase, absent, form);
            assertThat(withoutWhatIsTheirsAlone(response)).isEqualTo(withoutWhatIsTheirsAlone(nothing));
            assertThat(headers(response)).isEqualTo(headers(nothing));
        }
    }

    private static String withoutWhatIsTheirsAlone(TestResponse response) {
        return response.text()
                // Text returned to the user for copying.
                .replaceAll("(?s)<ul class=\"ms-lines[^>]* id=\"typed\">.*?</ul>", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                // Remaining seconds of the session.
                .replaceAll("data-ms-left=\"[0-9]*\"", "");
    }

    private static String headers(TestResponse response) {
        return response.headers().map().entrySet().stream()
                // The length varies with the remaining seconds of the session; the text is compared.
                .filter(header -> !Set.of("date", "content-length").contains(header.getKey()))
                // The first page of a session sets the cookie of its form token.
                .filter(header -> !header.getKey().equals("set-cookie")
                        || !header.getValue().stream().allMatch(cookie -> cookie.startsWith("jeton=")))
                .sorted(Map.Entry.comparingByKey())
                .toList()
                .toString();
    }

    Stream<RouteAccessCase> programs() {
        return combinations().filter(accessCase -> accessCase.ofTheApi() && accessCase.role() != null);
    }

    /** An API client reaches exactly what its owner does, if its token covers everything. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void aTokenReachesWhatItsOwnerMayAndNothingElse(RouteAccessCase accessCase) {
        played++;
        Role role = requireNonNull(accessCase.role());
        String path = path(accessCase, accessCase.id());
        String absent = path(accessCase, IdOwnership.ABSENT);
        String body = accessCase.changes() ? fixture.json(accessCase.route()) : "";
        String token = fixture.bearer(role);
        boolean done = accessCase.ofWhoIsKnown() == RouteAccessCase.Outcome.ALLOWED && accessCase.changes();
        List<String> before = done ? List.of() : fixture.state();
        countRefusals();
        TestResponse response = byToken(accessCase, path, token, body);
        RouteAccessCase.Outcome expected = accessCase.ofWhoIsKnown();
        switch (expected) {
            case ALLOWED ->
                assertThat(response.status())
                        .isBetween(200, accessCase.changes() ? 499 : 200)
                        .isNotIn(401, 403, 404);
            case FORBIDDEN -> assertThat(response.status()).isEqualTo(403);
            case MISSING -> {
                assertThat(response.status()).isEqualTo(404);
                assertThat(response.text())
                        .isEqualTo(byToken(accessCase, absent, token, body).text());
            }
            case SIGN_IN, NOT_THERE -> throw new AssertionError(accessCase);
        }
        assertThat(response.headers().allValues("set-cookie")).isEmpty();
        assertThat(fixture.refusals(role) > 0).isEqualTo(expected != RouteAccessCase.Outcome.ALLOWED);
        if (!done) {
            assertThat(fixture.state()).isEqualTo(before);
        } else {
            fixture.restore();
        }
    }

    private static TestResponse byToken(RouteAccessCase accessCase, String path, String token, String body) {
        return BackOfficeUser.program(accessCase.route().method().name(), path, token, body, "If-Match", "*");
    }

    Stream<RouteAccessCase> forms() {
        return combinations()
                .filter(accessCase ->
                        accessCase.posts() && !accessCase.ofTheApi() && accessCase.id() == IdOwnership.OWN)
                // Mail services post the signed link of a letter without a form (RFC 8058).
                .filter(accessCase -> !path(accessCase, IdOwnership.OWN).startsWith("/semaine/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aFormWithoutItsTokenIsNeverExecuted(RouteAccessCase accessCase) {
        played++;
        String path = path(accessCase, IdOwnership.OWN);
        String[] form = fixture.form(accessCase.route(), accessCase.role());
        BackOfficeUser browser = fixture.session(accessCase.role());
        String cookie = browser.cookie();
        List<String> before = fixture.state();

        TestResponse foreign = browser.postBare(path, "https://ailleurs.example", form);
        TestResponse own = browser.postBare(path, BackOfficeUser.ORIGIN, form);

        boolean door = path.startsWith("/connexion") || path.equals("/deconnexion");
        assertThat(foreign.status()).isEqualTo(door ? 303 : 403);
        if (!door && accessCase.role() == null) {
            assertThat(own.status()).as("kept for who has signed in alone").isEqualTo(403);
            assertThat(own.text()).contains("Votre formulaire a expiré").doesNotContain("Revenez en arrière");
        } else {
            assertThat(own.status()).isEqualTo(303);
            assertThat(own.header("location")).startsWith(afterwards(path));
        }
        assertThat(fixture.state()).isEqualTo(before);
        if (accessCase.role() != null) {
            assertThat(browser.cookie()).as("still the same session").isEqualTo(cookie);
            assertThat(browser.get("/sites").status()).as("still signed in").isEqualTo(200);
        }
    }

    /**
     * Returns the redirect after a refused form: sign-in and sign-out have no input to keep, other forms are offered
     * again.
     */
    private static String afterwards(String path) {
        return switch (path) {
            case "/connexion", "/connexion/agent" -> "/connexion";
            case "/deconnexion" -> "/";
            default -> "/reprise";
        };
    }

    @Test
    void refusalsAreWrittenDownTwentyTimesAMinute() {
        countRefusals();
        BackOfficeUser browser = fixture.session(Role.EDITOR);
        for (int i = 0; i < 25; i++) {
            assertThat(browser.get("/sites/nulle-part-" + i).status()).isEqualTo(404);
        }
        assertThat(fixture.refusals(Role.EDITOR)).isEqualTo(20);
        countRefusals();
    }
}

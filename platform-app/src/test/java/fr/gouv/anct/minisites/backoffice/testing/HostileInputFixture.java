package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.testing.HostileBlocks;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Fixture of the tests with hostile input: the sites and accounts of {@link IsolationFixture}, and the forms on their screens.
 */
public final class HostileInputFixture implements AutoCloseable {

    /** Maximum number of attempts to fill in a form before it is sent as it is served. */
    private static final int FILLINGS = 14;

    public final IsolationFixture fixture;
    private final List<Route> routes;
    private final Map<Route, PathPattern> patterns = new HashMap<>();
    private int sent;
    private int filledIn;
    private int restored;

    public HostileInputFixture(List<BackOfficeResource> resources) {
        this(resources, new IsolationFixture());
    }

    public HostileInputFixture(List<BackOfficeResource> resources, IsolationFixture fixture) {
        this.fixture = fixture;
        routes = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .toList();
        routes.forEach(route -> patterns.put(route, PathPatternParser.defaultInstance.parse(route.pattern())));
        System.setProperty(RateLimiterFactory.ENABLED, "false");
    }

    public List<Route> routes() {
        return routes;
    }

    /** A form of a screen, as served to a user who may send it. */
    public final class Screen {

        private final @Nullable Role role;
        private final Supplier<String> path;
        private final @Nullable Runnable putBack;
        private final String shape;
        private final String route;
        private final Map<String, String> filled = new HashMap<>();
        private FormSample form;
        private boolean asked;
        private boolean acceptable;
        private boolean unchanged = true;
        private boolean usedUp;
        private boolean signsOut;
        private int restoredAt;

        private Screen(
                @Nullable Role role, Supplier<String> path, @Nullable Runnable putBack, String route, FormSample form) {
            this.role = role;
            this.path = path;
            this.putBack = putBack;
            this.route = route;
            this.form = form;
            this.shape = form.shape();
        }

        public FormSample form() {
            return form;
        }

        /** Route that the form is sent to, and the role of the sender. */
        public String route() {
            return route + " " + role;
        }

        /** Loads the form again for unchanged data; returns whether it still exists. */
        private boolean refresh() {
            if (putBack != null && restoredAt == restored) {
                putBack.run();
                unchanged = true;
                return true;
            }
            TestResponse page = fixture.session(role).get(path.get());
            Optional<FormSample> again = FormSample.of(page).stream()
                    .filter(served -> served.shape().equals(shape)
                            && HostileInputFixture.this.route(served).equals(route))
                    .findFirst();
            again.ifPresent(served -> form = served);
            unchanged = true;
            restoredAt = restored;
            return again.isPresent();
        }

        /** Whether a refusal is caused by the submitted values: the current data was not changed. */
        private boolean untouched() {
            return unchanged && restoredAt == restored;
        }

        /**
         * Fills in the required fields until the form is accepted: a refusal of other fields would hide the effect of
         * the tested ones. Done once.
         *
         * @return whether no required field is missing
         */
        boolean fillIn() {
            if (asked) {
                return acceptable;
            }
            asked = true;
            Map<String, Integer> tried = new HashMap<>();
            for (int round = 0; round < FILLINGS; round++) {
                TestResponse response = send(this, Map.of(), null);
                Set<String> refused = new FormErrorPage(response, ServerErrorCheck.read(response)).refused();
                if (response.status() < 400 || refused.isEmpty()) {
                    // A refusal that names no field is for the test to find: nothing is left to fill in.
                    acceptable = response.status() < 400 || response.status() == 422;
                    return acceptable;
                }
                refused.forEach(field -> {
                    List<String> candidates = form.candidates(field);
                    filled.put(field, candidates.get((tried.merge(field, 1, Integer::sum) - 1) % candidates.size()));
                });
            }
            filled.clear();
            return false;
        }

        /** Returns new values each time: a name may be unique. */
        private Map<String, HostileValue> filled() {
            Map<String, HostileValue> values = new LinkedHashMap<>();
            filled.forEach((field, text) -> values.put(
                    field,
                    HostileValue.of(
                            "filled in",
                            RequestBodyRepair.OFTEN.contains(text)
                                    ? text.replace("essai", "essai" + filledIn++)
                                    : text)));
            return values;
        }
    }

    /** Returns one of each form on the screens of the back office. */
    public List<Screen> screens() {
        Map<String, Screen> screens = new LinkedHashMap<>();
        routes.stream()
                .filter(route ->
                        route.method().name().equals("GET") && !route.pattern().startsWith("/api/"))
                .forEach(route -> roles(route).stream().limit(2).forEach(role -> {
                    RouteAccessCase accessCase = new RouteAccessCase(route, role, null, IdOwnership.OWN);
                    add(screens, role, () -> path(accessCase));
                }));
        AtomicReference<UUID> page = new AtomicReference<>();
        add(
                screens,
                Role.OWNER,
                () -> {
                    page.set(pageWithEachBlock());
                    return "/sites/" + fixture.slug + "/pages/" + page;
                },
                () -> putBack(page.get()));
        String entry = "/sites/" + fixture.slug + "/menus/entree?dans=";
        add(screens, Role.OWNER, () -> entry + "principal&genre=LINK");
        add(screens, Role.OWNER, () -> entry + "partenaires&genre=PARTNER");
        return List.copyOf(screens.values());
    }

    private void add(Map<String, Screen> screens, @Nullable Role role, Supplier<String> path) {
        add(screens, role, path, null);
    }

    /**
     * Adds the forms of a screen.
     *
     * @param putBack restores the page as it was served; null when a new one is created instead
     */
    private void add(
            Map<String, Screen> screens, @Nullable Role role, Supplier<String> path, @Nullable Runnable putBack) {
        TestResponse page = fixture.session(role).get(path.get());
        if (!page.html()) {
            return;
        }
        FormSample.of(page).stream().filter(form -> maySend(form, role)).forEach(form -> {
            String route = route(form);
            screens.computeIfAbsent(
                    form.method() + " " + route + " " + form.shape(),
                    _ -> new Screen(role, path, putBack, route, form));
        });
    }

    /** Whether the role may send the form: read-only users see some forms with all fields disabled. */
    private boolean maySend(FormSample form, @Nullable Role role) {
        return of(form).map(route -> reaches(new RouteAccessCase(route, role, null, IdOwnership.OWN)))
                .orElse(true);
    }

    String path(RouteAccessCase accessCase) {
        return RouteTable.path(accessCase.route(), name -> fixture.value(name, IdOwnership.OWN, accessCase));
    }

    /** Returns the roles that reach the route, first those that see most. */
    private static List<Role> roles(Route route) {
        return Stream.of(
                        Role.OWNER,
                        Role.COMMUNICATIONS,
                        Role.ADMINISTRATOR,
                        Role.AGENT,
                        Role.AUDITOR,
                        Role.EDITOR,
                        Role.CONTRIBUTOR)
                .filter(role -> reaches(new RouteAccessCase(route, role, null, IdOwnership.OWN)))
                .toList();
    }

    private static boolean reaches(RouteAccessCase accessCase) {
        return RouteAccessCase.Outcome.ALLOWED
                == (accessCase.ofTheApi() ? accessCase.ofWhoIsKnown() : accessCase.expected());
    }

    /** Returns a role that reaches the route; null if only anonymous users do. */
    static @Nullable public Role who(Route route) {
        return roles(route).stream().findFirst().orElse(null);
    }

    private Optional<Route> of(FormSample form) {
        String method = form.method().toUpperCase(Locale.ROOT);
        PathContainer path = PathContainer.parsePath(form.action().split("\\?", 2)[0]);
        return routes.stream()
                .filter(route -> route.method().name().equals(method)
                        && patterns.get(route).matches(path))
                .min((one, other) ->
                        PathPattern.SPECIFICITY_COMPARATOR.compare(patterns.get(one), patterns.get(other)));
    }

    private String route(FormSample form) {
        return of(form).map(route -> route.method() + " " + route.pattern()).orElse("none " + form.action());
    }

    private UUID pageWithEachBlock() {
        UUID page = fixture.accounts.page(fixture.mine);
        UUID media = fixture.accounts.media(fixture.mine);
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where page_id = ?",
                new BlockCodec(List.of()).write(new HostileBlocks("Un essai", page, media).ofEachType()),
                page);
        return page;
    }

    /** Deletes what was saved since: serving the page again takes longer than all requests sent from it. */
    private static void putBack(UUID page) {
        ApplicationDatabase.changeWithoutTriggers("""
            with first as (
                update page set head_revision = (select id from revision where page_id = ? and number = 1)
                 where id = ? returning id),
            copies as (delete from working_copy where page_id in (select id from first))
            delete from revision where page_id in (select id from first) and number > 1\
            """, page, page);
    }

    /**
     * Sends a form with some of its fields replaced; with new data if the current data was deleted.
     *
     * @param random source of the other choices and of the button; null for no other choice and the main button
     */
    TestResponse send(Screen screen, Map<String, HostileValue> values, @Nullable Random random) {
        if (screen.usedUp && !screen.untouched()) {
            screen.refresh();
        }
        TestResponse response = once(screen, values, random);
        if (lost(response) && !screen.untouched() && screen.refresh()) {
            response = once(screen, values, random);
            // An accepted form deletes the data that it was accepted for.
            screen.usedUp |= !lost(response);
        }
        if (lost(response) && !(screen.signsOut && signedOut(response)) && (signedOut(response) || !fixture.sound())) {
            fixture.forgetSession(screen.role);
            fixture.restore();
            restored++;
            screen.refresh();
            response = once(screen, values, random);
            screen.signsOut |= signedOut(response);
        }
        screen.unchanged &= response.status() >= 400;
        return response;
    }

    private static boolean signedOut(TestResponse response) {
        return response.status() == 401
                || response.redirect()
                        && (response.header("location").startsWith("/connexion")
                                || response.header("location").startsWith("/reprise"));
    }

    private static boolean lost(TestResponse response) {
        return Set.of(403, 404, 409, 410, 412, 423).contains(response.status()) || signedOut(response);
    }

    /** Number of forms sent. */
    public int sent() {
        return sent;
    }

    private TestResponse once(Screen screen, Map<String, HostileValue> typed, @Nullable Random random) {
        sent++;
        Map<String, HostileValue> values = screen.filled();
        values.putAll(typed);
        BackOfficeUser user = fixture.session(screen.role);
        FormSample form = screen.form;
        if (form.method().equals("get")) {
            String at = form.action().split("\\?", 2)[0];
            return user.getRaw(at + "?" + form.with(values, "", random));
        }
        return form.multipart()
                ? user.post(form.action(), form.parts(values, user.token(), random), BackOfficeUser.ORIGIN)
                : user.postRaw(form.action(), form.with(values, user.token(), random), "Origin", BackOfficeUser.ORIGIN);
    }

    @Override
    public void close() {
        System.clearProperty(RateLimiterFactory.ENABLED);
        fixture.close();
    }
}

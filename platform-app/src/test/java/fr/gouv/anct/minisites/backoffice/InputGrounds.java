package fr.gouv.anct.minisites.backoffice;

import fr.gouv.anct.minisites.access.RateLimits;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.HostileBlocks;
import fr.gouv.anct.minisites.e2e.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where hostile values are typed: the sites and people of {@link Grounds}, and the forms that screens serve there. */
final class InputGrounds implements AutoCloseable {

    final Grounds grounds = new Grounds();
    private final List<Route> routes;
    private final Map<Route, PathPattern> patterns = new HashMap<>();
    private int sent;

    InputGrounds(List<Resource> resources) {
        routes = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .toList();
        routes.forEach(route -> patterns.put(route, PathPatternParser.defaultInstance.parse(route.pattern())));
        System.setProperty(RateLimits.ENABLED, "false");
    }

    List<Route> routes() {
        return routes;
    }

    /** A form of a screen, as somebody sees it who may. */
    final class Screen {

        private final @Nullable Role role;
        private final Supplier<String> path;
        private final String shape;
        private final String route;
        private FormSample form;

        private Screen(@Nullable Role role, Supplier<String> path, String route, FormSample form) {
            this.role = role;
            this.path = path;
            this.route = route;
            this.form = form;
            this.shape = form.shape();
        }

        FormSample form() {
            return form;
        }

        /** Where it is sent, and by whom. */
        String route() {
            return route + " " + role;
        }

        /** The same on things that nothing was done to. */
        private void refresh() {
            Answer page = grounds.session(role).get(path.get());
            FormSample.of(page).stream()
                    .filter(served -> served.shape().equals(shape)
                            && InputGrounds.this.route(served).equals(route))
                    .findFirst()
                    .ifPresent(served -> form = served);
        }
    }

    /** One of each form that the screens of the back office have. */
    List<Screen> screens() {
        Map<String, Screen> screens = new LinkedHashMap<>();
        routes.stream()
                .filter(route ->
                        route.method().name().equals("GET") && !route.pattern().startsWith("/api/"))
                .forEach(route -> roles(route).stream().limit(2).forEach(role -> {
                    Combination combination = new Combination(route, role, null, IdKind.OWN);
                    add(screens, role, () -> path(combination));
                }));
        add(screens, Role.OWNER, () -> "/sites/alpha-du-centaure/pages/" + pageWithEachBlock());
        String entry = "/sites/alpha-du-centaure/menus/entree?dans=";
        add(screens, Role.OWNER, () -> entry + "principal&genre=LINK");
        add(screens, Role.OWNER, () -> entry + "partenaires&genre=PARTNER");
        return List.copyOf(screens.values());
    }

    private void add(Map<String, Screen> screens, @Nullable Role role, Supplier<String> path) {
        Answer page = grounds.session(role).get(path.get());
        if (!page.html()) {
            return;
        }
        FormSample.of(page).forEach(form -> {
            String route = route(form);
            screens.computeIfAbsent(
                    form.method() + " " + route + " " + form.shape(), _ -> new Screen(role, path, route, form));
        });
    }

    String path(Combination combination) {
        return RouteTable.path(combination.route(), name -> grounds.value(name, IdKind.OWN, combination));
    }

    /** Those who see most; others only where they may not. */
    private static List<Role> roles(Route route) {
        return Stream.of(
                        Role.OWNER,
                        Role.COMMUNICATIONS,
                        Role.ADMINISTRATOR,
                        Role.AGENT,
                        Role.AUDITOR,
                        Role.EDITOR,
                        Role.CONTRIBUTOR)
                .filter(role -> reaches(new Combination(route, role, null, IdKind.OWN)))
                .toList();
    }

    private static boolean reaches(Combination combination) {
        return Combination.Outcome.ALLOWED
                == (combination.ofTheApi() ? combination.ofWhoIsKnown() : combination.expected());
    }

    /** One of them; nobody where only who is not signed in may. */
    static @Nullable Role who(Route route) {
        return roles(route).stream().findFirst().orElse(null);
    }

    private String route(FormSample form) {
        String method = form.method().toUpperCase(java.util.Locale.ROOT);
        PathContainer path = PathContainer.parsePath(form.action().split("\\?", 2)[0]);
        return routes.stream()
                .filter(route -> route.method().name().equals(method)
                        && patterns.get(route).matches(path))
                .min((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(patterns.get(one), patterns.get(other)))
                .map(route -> route.method() + " " + route.pattern())
                .orElse("none " + form.action());
    }

    private UUID pageWithEachBlock() {
        UUID page = grounds.cast.page(grounds.mine);
        UUID media = grounds.cast.media(grounds.mine);
        Rows.change(
                "update revision set body = cast(? as jsonb) where page_id = ?",
                new BlockCodec(List.of()).write(new HostileBlocks("Un essai", page, media).ofEachType()),
                page);
        return page;
    }

    /** Sends a form with some of its fields replaced; on other things when those at hand are gone. */
    Answer send(Screen screen, Map<String, HostileValue> values, Random random) {
        Answer answer = once(screen, values, random);
        if (lost(answer)) {
            screen.refresh();
            answer = once(screen, values, random);
        }
        if (lost(answer)) {
            grounds.forgetSession(screen.role);
            grounds.restore();
            screen.refresh();
            answer = once(screen, values, random);
        }
        return answer;
    }

    private static boolean lost(Answer answer) {
        return Set.of(401, 403, 404, 409, 410, 412, 423).contains(answer.status())
                || answer.redirect()
                        && (answer.header("location").startsWith("/connexion")
                                || answer.header("location").startsWith("/reprise"));
    }

    /** How many forms were sent. */
    int sent() {
        return sent;
    }

    private Answer once(Screen screen, Map<String, HostileValue> values, Random random) {
        sent++;
        BackOffice person = grounds.session(screen.role);
        FormSample form = screen.form;
        if (form.method().equals("get")) {
            String at = form.action().split("\\?", 2)[0];
            return person.getRaw(at + "?" + form.with(values, "", random));
        }
        return form.multipart()
                ? person.post(form.action(), form.parts(values, person.token(), random), BackOffice.ORIGIN)
                : person.postRaw(form.action(), form.with(values, person.token(), random), "Origin", BackOffice.ORIGIN);
    }

    @Override
    public void close() {
        System.clearProperty(RateLimits.ENABLED);
        grounds.close();
    }
}

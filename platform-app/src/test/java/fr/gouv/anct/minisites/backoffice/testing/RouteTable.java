package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Collects the patterns of Spring's router with their methods; a route without a pattern is listed as it is. */
public final class RouteTable implements RouterFunctions.Visitor {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** Routes in the form « GET /sites/{site} »; a pattern alone matches every method. */
    public final Set<String> routes = new LinkedHashSet<>();
    /** Routes without a pattern: files, predicates of another kind. */
    public final List<String> strangers = new ArrayList<>();

    public static RouteTable of(RouterFunction<?> function) {
        RouteTable table = new RouteTable();
        function.accept(table);
        return table;
    }

    /** Returns the names between braces. */
    public static List<String> variables(Route route) {
        return VARIABLE.matcher(route.pattern())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Returns the pattern with its variables filled in. */
    public static String path(Route route, Function<String, String> values) {
        return VARIABLE.matcher(route.pattern()).replaceAll((MatchResult found) -> values.apply(found.group(1)));
    }

    @Override
    public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
        Shape shape = new Shape();
        predicate.accept(shape);
        strangers.addAll(shape.strangers);
        if (shape.pattern == null) {
            strangers.add("no pattern: " + predicate);
        } else if (shape.methods.isEmpty()) {
            routes.add(shape.pattern);
        } else {
            shape.methods.forEach(method -> routes.add(method + " " + shape.pattern));
        }
    }

    @Override
    public void startNested(RequestPredicate predicate) {
        strangers.add("nested: " + predicate);
    }

    @Override
    public void endNested(RequestPredicate predicate) {}

    @Override
    public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
        strangers.add("files: " + lookup);
    }

    @Override
    public void attributes(Map<String, Object> attributes) {}

    @Override
    public void unknown(RouterFunction<?> function) {
        strangers.add("unknown: " + function);
    }

    /** Pattern and methods of one predicate. */
    private static final class Shape implements RequestPredicates.Visitor {

        private @Nullable String pattern;
        private final Set<HttpMethod> methods = new LinkedHashSet<>();
        private final List<String> strangers = new ArrayList<>();

        @Override
        public void method(Set<HttpMethod> asked) {
            methods.addAll(asked);
        }

        @Override
        public void path(String asked) {
            pattern = asked;
        }

        @Override
        public void header(String name, String value) {
            strangers.add("header " + name);
        }

        @Override
        public void queryParam(String name, String value) {
            strangers.add("parameter " + name);
        }

        @Override
        public void version(String version) {
            strangers.add("version " + version);
        }

        @Override
        @Deprecated
        public void pathExtension(String extension) {
            strangers.add("extension " + extension);
        }

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {}

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {
            strangers.add("negation");
        }

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {
            strangers.add("predicate " + predicate);
        }
    }
}

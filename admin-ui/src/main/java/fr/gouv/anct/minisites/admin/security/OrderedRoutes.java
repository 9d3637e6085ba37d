package fr.gouv.anct.minisites.admin.security;

import java.util.List;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks routes one after the other. {@link RouterFunction#and} nests them instead: a request then descends through all of
 * them, and a thousand need more than the stack of a thread while their code is not compiled yet.
 */
record OrderedRoutes(List<RouterFunction<ServerResponse>> routes) implements RouterFunction<ServerResponse> {

    @Override
    public Mono<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        return Flux.fromIterable(routes)
                .concatMap(route -> route.route(request), 0)
                .next();
    }

    @Override
    public void accept(RouterFunctions.Visitor visitor) {
        routes.forEach(route -> route.accept(visitor));
    }
}

package fr.gouv.anct.minisites.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Checks that routes are asked in their order, and that their number needs no stack. */
class OrderedRoutesTest {

    private static final int ROUTES = 5_000;
    /** Far less than a thread of a server has. */
    private static final long STACK = 256L * 1024;

    private static RouterFunction<ServerResponse> route(String path, int status) {
        return RouterFunctions.route(
                RequestPredicates.path(path),
                _ -> ServerResponse.status(HttpStatus.valueOf(status)).build());
    }

    private static final RouterFunction<ServerResponse> ROUTER = new OrderedRoutes(IntStream.range(0, ROUTES)
            .mapToObj(number -> route("/route-" + number, number == 0 ? 201 : 200))
            .toList());

    private static int status(RouterFunction<ServerResponse> router, String path) {
        ServerRequest request = ServerRequest.create(
                MockServerWebExchange.from(MockServerHttpRequest.get(path)),
                HandlerStrategies.withDefaults().messageReaders());
        return router.route(request)
                .flatMap(handler -> handler.handle(request))
                .map(answer -> answer.statusCode().value())
                .defaultIfEmpty(404)
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void theFirstRouteThatMatchesAnswers() {
        RouterFunction<ServerResponse> twice = new OrderedRoutes(List.of(route("/a", 200), route("/{any}", 201)));
        assertThat(status(twice, "/a")).isEqualTo(200);
        assertThat(status(twice, "/b")).isEqualTo(201);
        assertThat(status(twice, "/a/b")).isEqualTo(404);
    }

    @Test
    void thousandsOfRoutesNeedNoStack() {
        CompletableFuture<List<Integer>> statuses = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> statuses.completeAsync(
                        () -> List.of(
                                status(ROUTER, "/route-0"),
                                status(ROUTER, "/route-" + (ROUTES - 1)),
                                status(ROUTER, "/none")),
                        Runnable::run),
                "small",
                STACK);
        thread.start();
        assertThat(statuses.join()).containsExactly(201, 200, 404);
    }
}

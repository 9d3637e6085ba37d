package fr.gouv.anct.minisites.admin.security;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Registers the routes of {@link BackOfficeRouter} without creating it: pages of sites are served before the back
 * office is assembled. It is assembled before the application reports readiness, or by a request that comes earlier.
 */
@Component
@Order(0)
final class BackOfficeRouterFunction implements RouterFunction<ServerResponse>, ApplicationRunner {

    private final ObjectProvider<BackOfficeRouter> router;
    /** Visitors that came before the routes existed: Spring WebFlux sets the parser of path patterns with one. */
    private final List<RouterFunctions.Visitor> early = new CopyOnWriteArrayList<>();

    private volatile @Nullable RouterFunction<ServerResponse> routes;

    BackOfficeRouterFunction(ObjectProvider<BackOfficeRouter> router) {
        this.router = router;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        assemble();
    }

    @Override
    public Mono<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        RouterFunction<ServerResponse> assembled = routes;
        return assembled != null
                ? assembled.route(request)
                : Mono.fromCallable(this::assemble)
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(late -> late.route(request));
    }

    @Override
    public synchronized void accept(RouterFunctions.Visitor visitor) {
        RouterFunction<ServerResponse> assembled = routes;
        if (assembled == null) {
            early.add(visitor);
        } else {
            assembled.accept(visitor);
        }
    }

    // Creating the beans is not done under the lock of this object: their creation takes the lock of the bean factory.
    private RouterFunction<ServerResponse> assemble() {
        RouterFunction<ServerResponse> created = router.getObject().routes();
        synchronized (this) {
            RouterFunction<ServerResponse> assembled = routes;
            if (assembled != null) {
                return assembled;
            }
            early.forEach(created::accept);
            early.clear();
            routes = created;
            return created;
        }
    }
}

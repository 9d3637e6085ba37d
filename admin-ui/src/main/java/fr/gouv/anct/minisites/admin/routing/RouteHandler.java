package fr.gouv.anct.minisites.admin.routing;

import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers a request that the guard of its route has admitted. */
@FunctionalInterface
public interface RouteHandler {

    Mono<ServerResponse> handle(AdmittedRequest request);
}

package fr.gouv.anct.minisites.admin.routing;

import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Handles a request of a back-office route, after the guard of the route has admitted its caller, and returns the
 * response.
 */
@FunctionalInterface
public interface RouteHandler {

    Mono<ServerResponse> handle(AdmittedRequest request);
}

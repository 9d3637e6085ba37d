package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.http.RepresentationWriter;
import fr.gouv.anct.minisites.delivery.http.SecurityHeaders;
import fr.gouv.anct.minisites.delivery.http.ServerPorts;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * Handles every failure that no filter has handled, on the public server: the platform's own page (500) instead of the
 * framework's, and one log entry. The framework and the server do not log it again, see {@code logging.level} in
 * {@code application.yaml}.
 */
@Component
@Order(UncaughtErrorHandler.BEFORE_THE_FRAMEWORK)
class UncaughtErrorHandler implements WebExceptionHandler {

    /** Order before Spring Boot's handler, which responds with its own page or JSON and has -1. */
    static final int BEFORE_THE_FRAMEWORK = -2;

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrorHandler.class);

    private final PageRendering rendering;
    private final ServerPorts server;

    UncaughtErrorHandler(PageRendering rendering, ServerPorts server) {
        this.rendering = rendering;
        this.server = server;
    }

    /**
     * @return fails with the same failure when the response is committed: then only closing the connection can signal
     *     it
     */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (!server.received(exchange) || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Mono.error(failure);
        }
        LOG.error("Request failed", failure);
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        response.getHeaders().clear();
        SecurityHeaders.publicSite(response.getHeaders());
        return rendering
                .standalone(Reason.FAULT, null)
                .flatMap(page -> RepresentationWriter.write(exchange, page))
                .onErrorResume(_ -> !response.isCommitted(), _ -> plain(response));
    }

    /** Responds without a body, for a failure of the renderer itself. */
    private static Mono<Void> plain(ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.TEXT_PLAIN);
        headers.setCacheControl(PageRendering.NO_STORE);
        response.setStatusCode(HttpStatus.INTERNAL_SERVER_ERROR);
        return response.setComplete();
    }
}

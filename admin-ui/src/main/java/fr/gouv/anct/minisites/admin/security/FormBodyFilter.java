package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.admin.layout.ResponseContext;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Parses form bodies before any other filter reads them: a badly encoded form is a client error (400), not a server
 * error; a form that is too large (413) is answered with a page of the back office, because none of it is kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 32)
class FormBodyFilter implements WebFilter {

    private final RefusalPages refusalPages;
    private final ServerSecurityContextRepository contexts;
    private final ServerResponse.Context context = new ResponseContext(HandlerStrategies.withDefaults());

    FormBodyFilter(RefusalPages refusalPages, ServerSecurityContextRepository contexts) {
        this.refusalPages = refusalPages;
        this.contexts = contexts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getFormData()
                .onErrorMap(
                        IllegalArgumentException.class,
                        malformed -> new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed))
                .map(_ -> true)
                .onErrorResume(
                        failure -> tooLarge(failure) && !ApiRequests.isUnder(exchange.getRequest()),
                        _ -> explain(exchange).thenReturn(false))
                .flatMap(read -> read ? chain.filter(exchange) : Mono.empty());
    }

    private static boolean tooLarge(Throwable failure) {
        return failure instanceof DataBufferLimitException
                || (failure instanceof ErrorResponse refusal
                        && refusal.getStatusCode().isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE));
    }

    private Mono<Void> explain(ServerWebExchange exchange) {
        return refusalPages
                .answer(
                        ServerRequest.create(
                                exchange, HandlerStrategies.withDefaults().messageReaders()),
                        HttpStatus.CONTENT_TOO_LARGE)
                .flatMap(answer -> answer.writeTo(exchange, context))
                // The filter that loads the signed-in account comes later.
                .contextWrite(ReactiveSecurityContextHolder.withSecurityContext(contexts.load(exchange)));
    }
}

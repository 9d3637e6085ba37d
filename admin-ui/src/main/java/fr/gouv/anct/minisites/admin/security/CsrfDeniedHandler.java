package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.admin.layout.ResponseContext;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers forms without a valid CSRF token: forged by another site, or sent from a page that has outlived its session.
 */
@Component
class CsrfDeniedHandler implements ServerAccessDeniedHandler {

    private final SignInRedirects signInRedirects;
    private final RefusalPages refusalPages;
    private final String origin;
    private final ServerSecurityContextRepository contexts;
    private final ServerResponse.Context context = new ResponseContext(HandlerStrategies.withDefaults());

    CsrfDeniedHandler(
            SignInRedirects signInRedirects,
            RefusalPages refusalPages,
            MinisitesProperties properties,
            ServerSecurityContextRepository contexts) {
        this.signInRedirects = signInRedirects;
        this.refusalPages = refusalPages;
        this.origin = properties.origin(properties.backOfficeHost());
        this.contexts = contexts;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return signInRedirects
                .interrupted(exchange)
                .onErrorResume(ResponseStatusException.class, refused -> refused(exchange, refused))
                .flatMap(answer -> answer.writeTo(exchange, context))
                // The CSRF filter comes before the filter that loads the signed-in account.
                .contextWrite(ReactiveSecurityContextHolder.withSecurityContext(contexts.load(exchange)));
    }

    /** A page of our own has outlived its session or token: explain this to the user. */
    private Mono<ServerResponse> refused(ServerWebExchange exchange, ResponseStatusException refused) {
        boolean ours = origin.equals(exchange.getRequest().getHeaders().getOrigin());
        return ours && !ApiRequests.isUnder(exchange.getRequest())
                ? refusalPages.expired(ServerRequest.create(
                        exchange, HandlerStrategies.withDefaults().messageReaders()))
                : Mono.error(refused);
    }
}

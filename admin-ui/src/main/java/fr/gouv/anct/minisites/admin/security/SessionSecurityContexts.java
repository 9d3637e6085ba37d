package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.access.session.SessionAttributeNames;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Stores the security context in the session as the id of the account: a string, like all its attributes. */
@Component
class SessionSecurityContexts implements ServerSecurityContextRepository {

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return exchange.getSession()
                .doOnNext(session -> keep(session, context == null ? null : context.getAuthentication()))
                .then();
    }

    private static void keep(WebSession session, @Nullable Authentication authentication) {
        switch (authentication == null ? null : authentication.getPrincipal()) {
            case null -> session.getAttributes().remove(SessionAttributeNames.ACCOUNT);
            case UUID account -> session.getAttributes().put(SessionAttributeNames.ACCOUNT, account.toString());
            default -> throw new IllegalArgumentException("Principal is not an account id");
        }
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession()
                .mapNotNull(session -> session.<String>getAttribute(SessionAttributeNames.ACCOUNT))
                .map(account -> new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(UUID.fromString(account), null, List.of())));
    }
}

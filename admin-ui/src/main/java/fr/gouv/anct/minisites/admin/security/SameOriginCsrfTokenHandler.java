package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.admin.routing.FormToken;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

/**
 * Accepts CSRF tokens only from our own pages, as far as the browser sends an {@code Origin}. {@code null} identifies
 * no page: our own pages send it too, where a referrer policy hides them (Fetch, 3.2 "append a request Origin header").
 */
final class SameOriginCsrfTokenHandler implements ServerCsrfTokenRequestHandler {

    private static final String HIDDEN = "null";

    private final ServerCsrfTokenRequestHandler form = new XorServerCsrfTokenRequestAttributeHandler();
    private final String ownOrigin;

    SameOriginCsrfTokenHandler(String ownOrigin) {
        this.ownOrigin = ownOrigin;
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        form.handle(exchange, token);
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        String origin = exchange.getRequest().getHeaders().getOrigin();
        return origin == null || origin.equals(HIDDEN) || origin.equals(ownOrigin)
                ? form.resolveCsrfTokenValue(withoutAccount(exchange, token), token)
                : Mono.empty();
    }

    /** Leaves the CSRF token alone in the header of a script. */
    private static ServerWebExchange withoutAccount(ServerWebExchange exchange, CsrfToken token) {
        String sent = exchange.getRequest().getHeaders().getFirst(token.getHeaderName());
        return new WithoutAccount(
                sent == null
                        ? exchange
                        : exchange.mutate()
                                .request(request -> request.header(token.getHeaderName(), FormToken.csrf(sent)))
                                .build());
    }

    /** Leaves the CSRF token alone in its field, which also names an account. */
    private static final class WithoutAccount extends ServerWebExchangeDecorator {

        WithoutAccount(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return super.getFormData().map(fields -> {
                MultiValueMap<String, String> token = new LinkedMultiValueMap<>();
                String sent = fields.getFirst(FormToken.FIELD);
                if (sent != null) {
                    token.add(FormToken.FIELD, FormToken.csrf(sent));
                }
                return token;
            });
        }
    }
}

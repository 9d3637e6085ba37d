package fr.gouv.anct.minisites.admin.shell;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Reads forms before anything asks for them: one that is badly encoded is its sender's fault (400), and not ours. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 31)
class ReadableForms implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getFormData()
                .onErrorMap(
                        IllegalArgumentException.class,
                        malformed -> new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed))
                .then(chain.filter(exchange));
    }
}

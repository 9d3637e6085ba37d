package fr.gouv.anct.minisites.admin.security;

import java.util.ArrayList;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Parses {@code Content-Type} (415) and {@code Accept} (406) before anything else reads them: the framework parses them
 * lazily and reports malformed ones as server errors. Spring refuses to sort more than 50 types.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 31)
class HeaderValidationFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (!parses(headers::getContentType)) {
            return Mono.error(new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        return parses(() -> MimeTypeUtils.sortBySpecificity(new ArrayList<>(headers.getAccept())))
                ? chain.filter(exchange)
                : Mono.error(new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE));
    }

    private static boolean parses(Runnable header) {
        try {
            header.run();
            return true;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException malformed) {
            return false;
        }
    }
}

package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.admin.layout.BackOfficePage;
import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.layout.PageModelResponses;
import fr.gouv.anct.minisites.admin.layout.ResponseContext;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.delivery.http.ServerPorts;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers failures with an error page of the back office, or with problem details (RFC 9457) under {@code /api}; the
 * cause is never exposed. Ordered after the visitors' filter, so that only requests for the back office's host arrive
 * here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
public class BackOfficeErrors implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BackOfficeErrors.class);

    private final PageModelResponses responses;
    private final BackOfficeShell shell;
    private final Messages messages;
    private final ServerPorts server;
    private final ServerResponse.Context context = new ResponseContext(HandlerStrategies.withDefaults());

    public BackOfficeErrors(
            PageModelResponses responses, BackOfficeShell shell, Messages messages, ServerPorts server) {
        this.responses = responses;
        this.shell = shell;
        this.messages = messages;
        this.server = server;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return server.received(exchange)
                ? chain.filter(exchange).onErrorResume(failure -> tell(exchange, failure))
                : chain.filter(exchange);
    }

    private Mono<Void> tell(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        HttpStatusCode status = status(exchange, failure);
        if (status.is5xxServerError()) {
            LOG.error("Back-office request failed", failure);
        }
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        if (failure instanceof ErrorResponse error) {
            headers.putAll(error.getHeaders());
        }
        return (ApiRequests.isUnder(exchange.getRequest()) ? respond(problem(status, failure)) : page(status, failure))
                .flatMap(response -> response.writeTo(exchange, context));
    }

    private static HttpStatusCode status(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case ErrorResponse error -> error.getStatusCode();
            case ProblemException told -> told.problem().status();
            case DataBufferLimitException _ -> HttpStatus.CONTENT_TOO_LARGE;
            // The response to a POST repeats the submitted form: the form is too large.
            case OversizedPageException _
            when HttpMethod.POST.equals(exchange.getRequest().getMethod()) -> HttpStatus.CONTENT_TOO_LARGE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private ProblemDetail problem(HttpStatusCode status, Throwable failure) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (failure instanceof ProblemException told) {
            problem.setType(URI.create(ApiRequests.PROBLEM + told.problem().code()));
            problem.setTitle(told.problem().title());
            problem.setDetail(told.problem().detail());
            problem.setProperty("errors", told.problem().errors());
        } else {
            problem.setTitle(messages.get(key(status) + ".title"));
            problem.setDetail(messages.get(key(status) + ".detail"));
        }
        return problem;
    }

    private static Mono<ServerResponse> respond(ProblemDetail problem) {
        return ServerResponse.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(problem);
    }

    private Mono<ServerResponse> page(HttpStatusCode status, Throwable failure) {
        return responses
                .answer(status, model(status, failure))
                // The failure may come from the renderer itself.
                .onErrorResume(again -> ServerResponse.status(HttpStatus.INTERNAL_SERVER_ERROR)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .cacheControl(CacheControl.noStore())
                        .bodyValue(messages.get("error.fault.detail")));
    }

    private PageModel model(HttpStatusCode status, Throwable failure) {
        String title = messages.get(key(status) + ".title");
        if (status.is5xxServerError()) {
            return new PageModel.ServerError(shell.titled(title), title);
        }
        return switch (status.value()) {
            case 404 -> new PageModel.NotFound(shell.titled(title), title, false);
            case 403 -> standalone(Reason.FORM_REFUSED);
            case 405 -> standalone(shows(failure) ? Reason.METHOD_NOT_ALLOWED : Reason.FORM_ONLY);
            case 413 -> standalone(Reason.FORM_TOO_LARGE);
            case 415 -> standalone(Reason.FORM_UNREADABLE);
            case 429 -> standalone(Reason.TOO_MANY);
            default -> standalone(Reason.MALFORMED);
        };
    }

    private static boolean shows(Throwable failure) {
        return !(failure instanceof MethodNotAllowedException refusal)
                || refusal.getSupportedMethods().contains(HttpMethod.GET);
    }

    private PageModel standalone(Reason reason) {
        return new PageModel.Standalone(
                reason,
                messages.get("welcome.title"),
                shell.own(BackOfficePage.WELCOME),
                messages.get("welcome.title"));
    }

    private static String key(HttpStatusCode status) {
        if (status.is5xxServerError()) {
            return "error.fault";
        }
        return switch (status.value()) {
            case 401 -> "error.unauthorised";
            case 403 -> "error.forbidden";
            case 404 -> "error.missing";
            case 405 -> "error.method";
            case 423 -> "error.locked";
            case 413 -> "error.too-large";
            case 429 -> "error.too-many";
            default -> "error.malformed";
        };
    }
}

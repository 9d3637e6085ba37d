package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.InsufficientScopeProblem;
import fr.gouv.anct.minisites.admin.routing.NotFoundException;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.tenancy.TokenMask;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Fails denied requests and records them in the journal, at a limited rate per minute and account, so that the journal
 * cannot be flooded.
 */
@Component
public class DeniedAccess {

    static final int A_MINUTE = 20;
    private static final int LONGEST_PATH = 200;

    private final Journal journal;
    private final Messages messages;
    private final RateLimiter<UUID> limiter;

    DeniedAccess(Journal journal, Messages messages, RateLimiterFactory limits) {
        this.messages = messages;
        this.journal = journal;
        this.limiter = limits.limiter(A_MINUTE, Duration.ofMinutes(1));
    }

    /** Fails with 404 for a missing or foreign object. Requests without an account are not recorded. */
    <T> Mono<T> notFound(@Nullable Account account, ServerRequest request) {
        return account == null
                ? Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : refuse(account, request, HttpStatus.NOT_FOUND);
    }

    /** Fails with 404, or answers with the form that named the object. */
    public Mono<ServerResponse> notFound(@Nullable Account account, ServerRequest request, NotFoundException missing) {
        Mono<ServerResponse> form = missing.form();
        return account == null || form == null
                ? notFound(account, request)
                : refuse(account, request, HttpStatus.UNPROCESSABLE_CONTENT, form);
    }

    /** Fails with 403 when the account may read the object but not do this. */
    <T> Mono<T> forbidden(Account account, ServerRequest request) {
        return refuse(account, request, HttpStatus.FORBIDDEN);
    }

    /** Fails with 403 when the role allows the action but the token does not cover it; the problem names the right. */
    <T> Mono<T> insufficientScope(Account account, Action right, ServerRequest request) {
        return refuse(
                account, request, HttpStatus.FORBIDDEN, Mono.error(() -> InsufficientScopeProblem.of(right, messages)));
    }

    private <T> Mono<T> refuse(Account account, ServerRequest request, HttpStatus status) {
        return refuse(account, request, status, Mono.error(() -> new ResponseStatusException(status)));
    }

    private <T> Mono<T> refuse(Account account, ServerRequest request, HttpStatus status, Mono<T> refusal) {
        return limiter.tryAcquire(account.id())
                ? record(account, request, status).then(refusal)
                : refusal;
    }

    /** The journal is read by people whom a link does not invite, and a mistyped link keeps its token. */
    private Mono<Void> record(Account account, ServerRequest request, HttpStatus status) {
        String path = TokenMask.parts(request.path());
        return journal.record(
                account.actor(),
                "access.refused",
                AuditSubject.none(),
                Map.of(
                        "path",
                        path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                        "method",
                        request.method().name(),
                        "status",
                        String.valueOf(status.value())));
    }
}

package fr.gouv.anct.minisites.admin.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Runs each confirmed act once: a question that is sent twice within a minute gets the result of the first time, also
 * while that still goes on. A run goes on when its caller leaves. On another node, the second run finds that nothing is
 * left to do and says so.
 */
@Component
class BulkRuns {

    /** Hidden field of the question that names the run. */
    static final String FIELD = "run";

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final Cache<UUID, Mono<BulkResult>> recent =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** Returns the result of a run, which is started unless the same form was sent before. */
    Mono<BulkResult> once(AdmittedRequest request, Mono<BulkResult> run) {
        if (request.field(FIELD).isEmpty()) {
            return run;
        }
        UUID form = form(request);
        return recent.get(form, _ -> run.doOnError(_ -> recent.invalidate(form)).cache());
    }

    /** Whether the same form was sent before: its values may be valid no more, since the act has changed the things. */
    boolean knows(AdmittedRequest request) {
        return !request.field(FIELD).isEmpty() && recent.getIfPresent(form(request)) != null;
    }

    /** Returns an id of the account with everything that was sent. */
    private static UUID form(AdmittedRequest request) {
        String sent = request.requireAccount().id() + request.address() + request.form();
        return UUID.nameUUIDFromBytes(sent.getBytes(StandardCharsets.UTF_8));
    }
}

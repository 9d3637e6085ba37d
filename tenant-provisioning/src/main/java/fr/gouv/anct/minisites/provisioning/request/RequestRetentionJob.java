package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes abandoned drafts and requests that ended long ago without a site, and withdraws uncorrected requests. */
@Component
class RequestRetentionJob implements RecurringJob {

    private final ExpiredRequests requests;
    private final Clock clock;

    RequestRetentionJob(ExpiredRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "request-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        Instant now = clock.instant();
        return requests.purge(
                Retention.DRAFT.cutoff(now),
                Retention.REQUEST_TO_CORRECT.cutoff(now),
                Retention.ENDED_REQUEST.cutoff(now));
    }
}

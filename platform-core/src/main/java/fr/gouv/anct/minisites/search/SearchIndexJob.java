package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.job.Job;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Indexes pages that a tenant has just published or withdrawn; the database enqueues it in the transaction of that
 * change. More than a few pages are left to {@link SearchBacklogJob}, because other jobs wait for this thread.
 */
@Component
class SearchIndexJob implements Job {

    private static final int MOST_STEPS = 10;

    private final SearchIndex index;

    SearchIndexJob(SearchIndex index) {
        this.index = index;
    }

    /** The name that the trigger writes. */
    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public Mono<Void> run(String tenant) {
        return index.refresh()
                .repeat(MOST_STEPS - 1)
                .takeUntil(indexed -> indexed < SearchIndex.AT_ONCE)
                .then()
                .contextWrite(CurrentTenant.with(UUID.fromString(tenant)));
    }

    /** Disables retries: the backlog job runs within a minute. */
    @Override
    public Optional<Duration> retryAfter(int failures) {
        return Optional.empty();
    }
}

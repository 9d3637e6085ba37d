package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Indexes all pages that are not, tenant by tenant and a few pages a transaction: after an upgrade, all of them. */
@Component
class SearchBacklogJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBacklogJob.class);

    private final SearchEntries entries;
    private final SearchIndex index;

    SearchBacklogJob(SearchEntries entries, SearchIndex index) {
        this.entries = entries;
        this.index = index;
    }

    @Override
    public String name() {
        return "search-backlog";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Mono<Void> run() {
        return entries.tenantsWithSomeLeft()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::refresh)
                .then();
    }

    private Mono<Void> refresh(UUID tenant) {
        return index.refresh()
                .repeat()
                .takeUntil(indexed -> indexed < SearchIndex.AT_ONCE)
                .then()
                // The other tenants do not wait for this one.
                .onErrorResume(failure -> {
                    LOG.error("The pages of {} are not indexed", tenant, failure);
                    return Mono.empty();
                })
                .contextWrite(CurrentTenant.is(tenant));
    }
}

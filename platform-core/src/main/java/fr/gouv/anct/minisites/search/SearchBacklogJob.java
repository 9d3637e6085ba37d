package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Indexes all outdated pages, tenant by tenant and a few pages a transaction: after an upgrade, all of them. */
@Component
class SearchBacklogJob implements RecurringJob {

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
        return ForEachTenant.run(this, entries.tenantsWithSomeLeft(), _ -> refresh());
    }

    private Mono<Void> refresh() {
        return index.refresh()
                .repeat()
                .takeUntil(indexed -> indexed < SearchIndex.AT_ONCE)
                .then();
    }
}

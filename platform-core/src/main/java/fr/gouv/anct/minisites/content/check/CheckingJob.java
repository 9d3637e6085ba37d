package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks again at the pages that nobody has read the report of since something about them changed. */
@Component
class CheckingJob implements RecurringJob {

    private final FoundRows rows;
    private final Reports reports;

    CheckingJob(FoundRows rows, Reports reports) {
        this.rows = rows;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "page-checks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Mono<Void> run() {
        return rows.tenantsWithSomeLeft()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::look)
                .then();
    }

    private Mono<Void> look(UUID tenant) {
        return reports.lookAgain(Reports.AT_ONCE)
                .repeat()
                .takeUntil(looked -> looked < Reports.AT_ONCE)
                .then()
                .contextWrite(CurrentTenant.is(tenant));
    }
}

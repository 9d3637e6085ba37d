package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rechecks pages whose stored findings are stale, when no reader of the report has triggered it. */
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
        return ForEachTenant.run(this, rows.tenantsWithSomeLeft(), _ -> look());
    }

    private Mono<Void> look() {
        return reports.lookAgain().repeat().takeUntil(looked -> looked == 0).then();
    }
}

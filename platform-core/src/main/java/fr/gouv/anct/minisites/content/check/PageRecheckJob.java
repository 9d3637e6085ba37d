package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rechecks pages whose stored findings are stale, when no reader of the report has triggered it. */
@Component
class PageRecheckJob implements RecurringJob {

    private final StoredFindings storedFindings;
    private final SiteChecks checks;

    PageRecheckJob(StoredFindings storedFindings, SiteChecks checks) {
        this.storedFindings = storedFindings;
        this.checks = checks;
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
        return ForEachTenant.run(this, storedFindings.tenantsWithSomeLeft(), _ -> check());
    }

    private Mono<Void> check() {
        return checks.recheck().repeat().takeUntil(looked -> looked == 0).then();
    }
}

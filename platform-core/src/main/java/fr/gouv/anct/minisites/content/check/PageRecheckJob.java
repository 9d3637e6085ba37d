package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rechecks pages whose stored findings are stale, when no reader of the report has triggered it. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.CHECKS)
class PageRecheckJob implements RecurringJob {

    private final CrossTenantScope crossTenant;
    private final AllStoredFindings allStoredFindings;
    private final SiteChecks checks;

    PageRecheckJob(CrossTenantScope crossTenant, AllStoredFindings allStoredFindings, SiteChecks checks) {
        this.crossTenant = crossTenant;
        this.allStoredFindings = allStoredFindings;
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
        return ForEachTenant.run(this, tenantsWithSomeLeft(), _ -> check());
    }

    private Flux<UUID> tenantsWithSomeLeft() {
        return crossTenant.read(CrossTenantScope.Purpose.CHECKS, allStoredFindings.findTenants());
    }

    private Mono<Void> check() {
        return checks.recheck().repeat().takeUntil(looked -> looked == 0).then();
    }
}

package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Executes the measures due for all sites, in one transaction per site. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.LIFECYCLE)
class LifecycleJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleJob.class);

    private final SiteSnapshots snapshots;
    private final CrossTenantScope crossTenant;
    private final MeasureExecution measureExecution;
    private final LifecycleProperties properties;
    private final TransactionalOperator transaction;
    private final Clock clock;

    LifecycleJob(
            SiteSnapshots snapshots,
            CrossTenantScope crossTenant,
            MeasureExecution measureExecution,
            LifecycleProperties properties,
            TransactionalOperator transaction,
            Clock clock) {
        this.snapshots = snapshots;
        this.crossTenant = crossTenant;
        this.measureExecution = measureExecution;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        return runFor(ParisCalendar.today(clock)).then();
    }

    /** Returns the sites for which a measure was executed on a day. */
    Flux<SiteSnapshot> runFor(LocalDate day) {
        return findAfter(SiteSnapshots.START, day)
                .expand(sites -> sites.size() < SiteSnapshots.AT_ONCE
                        ? Mono.empty()
                        : findAfter(sites.getLast().tenantId(), day))
                .concatMapIterable(sites -> sites)
                .filter(site -> !measures(site, day).isEmpty())
                .concatMap(site -> findAgainAndSeeTo(site.tenantId(), day));
    }

    private List<LifecycleMeasure> measures(SiteSnapshot site, LocalDate day) {
        return LifecyclePolicy.measuresFor(site, day, properties);
    }

    private Mono<List<SiteSnapshot>> findAfter(UUID tenantId, LocalDate day) {
        return crossTenant
                .read(CrossTenantScope.Purpose.LIFECYCLE, snapshots.findAfter(tenantId, day))
                .map(SiteSnapshotRow::snapshot)
                .collectList();
    }

    /** Its turn may come long after its batch was read, and what is decided then may be irreversible. */
    private Flux<SiteSnapshot> findAgainAndSeeTo(UUID tenantId, LocalDate day) {
        return crossTenant
                .read(CrossTenantScope.Purpose.LIFECYCLE, snapshots.find(tenantId, day))
                .map(SiteSnapshotRow::snapshot)
                .concatMap(site -> seeTo(site, day));
    }

    private Mono<SiteSnapshot> seeTo(SiteSnapshot site, LocalDate day) {
        List<LifecycleMeasure> measures = measures(site, day);
        return measures.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(measures)
                        .concatMap(measure -> measureExecution.carryOut(site, measure, day))
                        .then(Mono.just(site))
                        .as(transaction::transactional)
                        .contextWrite(CurrentTenant.with(site.tenantId()))
                        .onErrorResume(failure -> logAndSkip(site, failure));
    }

    /** A failure does not stop the other sites; the site is retried at the next run. */
    private static Mono<SiteSnapshot> logAndSkip(SiteSnapshot site, Throwable failure) {
        LOG.error("Lifecycle measures of site {} failed, retried at the next run", site.slug(), failure);
        return Mono.empty();
    }
}

package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.measurement.MeasuredData;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Deletes the counts of answers that led to nothing of use past their retention. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class GuideMissRetentionJob implements RecurringJob {

    private final CrossTenantScope scope;
    private final AllGuideMisses allMisses;
    private final GuideMisses misses;
    private final TransactionalOperator transaction;
    private final Clock clock;

    GuideMissRetentionJob(
            CrossTenantScope scope,
            AllGuideMisses allMisses,
            GuideMisses misses,
            TransactionalOperator transaction,
            Clock clock) {
        this.scope = scope;
        this.allMisses = allMisses;
        this.misses = misses;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "guide-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        LocalDate day = MeasuredData.GUIDE_MISSES.firstKeptDay(ParisCalendar.today(clock));
        return ForEachTenant.run(
                this,
                scope.read(CrossTenantScope.Purpose.RETENTION, allMisses.findTenants(day)),
                _ -> misses.clear(day).as(transaction::transactional));
    }
}

package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Deletes what teams do not keep as it is any more: it has the words that visitors searched, and the addresses they asked for. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class KeptSignalRetentionJob implements RecurringJob {

    private final CrossTenantScope scope;
    private final AllKeptSignals allKept;
    private final KeptSignals kept;
    private final TransactionalOperator transaction;
    private final Clock clock;

    KeptSignalRetentionJob(
            CrossTenantScope scope,
            AllKeptSignals allKept,
            KeptSignals kept,
            TransactionalOperator transaction,
            Clock clock) {
        this.scope = scope;
        this.allKept = allKept;
        this.kept = kept;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kept-signals-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        LocalDate today = ParisCalendar.today(clock);
        return ForEachTenant.run(
                this,
                scope.read(CrossTenantScope.Purpose.RETENTION, allKept.findTenants(today)),
                _ -> kept.clear(today).as(transaction::transactional));
    }
}

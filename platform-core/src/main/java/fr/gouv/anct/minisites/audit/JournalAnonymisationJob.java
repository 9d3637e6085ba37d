package fr.gouv.anct.minisites.audit;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Removes names, e-mail addresses and account ids from audit entries older than the retention period of the journal,
 * once a day.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class JournalAnonymisationJob implements RecurringJob {

    private final JournalRetention journal;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    JournalAnonymisationJob(JournalRetention journal, CrossTenantScope crossTenant, Clock clock) {
        this.journal = journal;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "journal-anonymising";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        return crossTenant
                .write(CrossTenantScope.Purpose.RETENTION, journal.anonymise(Retention.JOURNAL.cutoff(clock.instant())))
                .then();
    }
}

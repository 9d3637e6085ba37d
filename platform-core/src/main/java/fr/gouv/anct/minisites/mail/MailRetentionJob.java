package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes letters that were sent or abandoned once their retention period is over. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class MailRetentionJob implements RecurringJob {

    private final OutgoingMails mails;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    MailRetentionJob(OutgoingMails mails, CrossTenantScope crossTenant, Clock clock) {
        this.mails = mails;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        return crossTenant.write(
                CrossTenantScope.Purpose.RETENTION, mails.clear(Retention.LETTER.cutoff(clock.instant())));
    }
}

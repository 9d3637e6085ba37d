package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes the messages of visitors (contact forms) whose retention period is over, site by site. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class MessageRetentionJob implements RecurringJob {

    private final CrossTenantScope scope;
    private final AllContactMessages allMessages;
    private final ContactMessages messages;
    private final TransactionalOperator transaction;
    private final Clock clock;

    MessageRetentionJob(
            CrossTenantScope scope,
            AllContactMessages allMessages,
            ContactMessages messages,
            TransactionalOperator transaction,
            Clock clock) {
        this.scope = scope;
        this.allMessages = allMessages;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contact-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        Instant before = Retention.CONTACT_MESSAGE.cutoff(clock.instant());
        return ForEachTenant.run(
                this, tenantsWithSome(before), _ -> messages.clear(before).as(transaction::transactional));
    }

    private Flux<UUID> tenantsWithSome(Instant before) {
        return scope.read(CrossTenantScope.Purpose.RETENTION, allMessages.findTenants(before));
    }
}

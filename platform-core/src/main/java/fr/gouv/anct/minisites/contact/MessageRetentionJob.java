package fr.gouv.anct.minisites.contact;

import static java.util.Objects.requireNonNull;

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
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes the messages whose retention period is over, site by site. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class MessageRetentionJob implements RecurringJob {

    private final DatabaseClient database;
    private final CrossTenantScope scope;
    private final ContactMessages messages;
    private final TransactionalOperator transaction;
    private final Clock clock;

    MessageRetentionJob(
            DatabaseClient database,
            CrossTenantScope scope,
            ContactMessages messages,
            TransactionalOperator transaction,
            Clock clock) {
        this.database = database;
        this.scope = scope;
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
        return scope.read(
                CrossTenantScope.Purpose.RETENTION,
                database.sql("select distinct tenant_id from contact_message where received_at < :before")
                        .bind("before", before)
                        .map(row -> requireNonNull(row.get(0, UUID.class)))
                        .all());
    }
}

package fr.gouv.anct.minisites.content.editing;

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

/** Deletes expired working copies, presences, and comments and links of reviewers. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class WorkingCopyRetentionJob implements RecurringJob {

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final TransactionalOperator transaction;
    private final Clock clock;

    WorkingCopyRetentionJob(
            DatabaseClient database, CrossTenantScope crossTenant, TransactionalOperator transaction, Clock clock) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "left-work";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        Instant now = clock.instant();
        Instant copies = Retention.WORKING_COPY.cutoff(now);
        Instant presences = Retention.PRESENCE.cutoff(now);
        Instant notes = Retention.REVIEWERS_NOTE.cutoff(now);
        return ForEachTenant.run(this, tenantsWithSome(copies, presences, notes), _ -> clear(copies, presences, notes));
    }

    private Flux<UUID> tenantsWithSome(Instant copies, Instant presences, Instant notes) {
        return crossTenant.read(
                CrossTenantScope.Purpose.RETENTION,
                database.sql("select tenant_id from working_copy where saved_at < :copies union"
                                + " select tenant_id from page_presence where seen_at < :presences union"
                                + " select tenant_id from preview_comment where written_at < :notes union"
                                + " select tenant_id from preview_link where expires_at < :notes")
                        .bind("copies", copies)
                        .bind("presences", presences)
                        .bind("notes", notes)
                        .mapValue(UUID.class)
                        .all());
    }

    private Mono<Void> clear(Instant copies, Instant presences, Instant notes) {
        return delete("working_copy where saved_at", copies)
                .then(delete("page_presence where seen_at", presences))
                .then(delete("preview_comment where written_at", notes))
                .then(delete("preview_link where expires_at", notes))
                .as(transaction::transactional);
    }

    private Mono<Void> delete(String old, Instant border) {
        return database.sql("delete from " + old + " < :border")
                .bind("border", border)
                .then();
    }
}

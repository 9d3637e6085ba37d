package fr.gouv.anct.minisites.content.trash;

import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.tree.PagePositions;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes pages permanently that have been in the trash for {@link Trash#KEPT}. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class TrashRetentionJob implements RecurringJob {

    private final CrossTenantScope scope;
    private final PagePositions positions;
    private final TrashedPages trashedPages;
    private final Journal journal;
    private final AccountNotifications platform;
    private final TransactionalOperator transaction;
    private final Clock clock;

    TrashRetentionJob(
            CrossTenantScope scope,
            PagePositions positions,
            TrashedPages trashedPages,
            Journal journal,
            AccountNotifications platform,
            TransactionalOperator transaction,
            Clock clock) {
        this.scope = scope;
        this.positions = positions;
        this.trashedPages = trashedPages;
        this.journal = journal;
        this.platform = platform;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trash-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Mono<Void> run() {
        Instant before = clock.instant().minus(Trash.KEPT);
        return ForEachTenant.run(this, tenantsWithSome(before), tenant -> clear(tenant, before));
    }

    private Flux<UUID> tenantsWithSome(Instant before) {
        return scope.read(CrossTenantScope.Purpose.RETENTION, trashedPages.findTenants(before));
    }

    private Mono<Void> clear(UUID tenant, Instant before) {
        return positions
                .lockExclusively()
                .thenMany(Flux.defer(() -> trashedPages.until(before)))
                .collectList()
                .filter(pages -> !pages.isEmpty())
                .flatMap(pages -> trashedPages.purge(pages.toArray(UUID[]::new)).then(note(tenant, pages.size())))
                .as(transaction::transactional);
    }

    private Mono<Void> note(UUID tenant, int count) {
        return journal.record(
                AuditActor.withoutAccount(platform.systemActorName()),
                "page.trash-cleared",
                AuditSubject.ofTenant(tenant),
                Map.of("count", String.valueOf(count)));
    }
}

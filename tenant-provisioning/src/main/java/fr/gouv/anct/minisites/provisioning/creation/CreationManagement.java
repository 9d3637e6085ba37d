package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.Jobs;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the state of one creation or of all unfinished ones, and restarts one that has failed, for requesters and
 * monitoring staff.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.CREATIONS)
public class CreationManagement {

    private final SiteCreations creations;
    private final AllSiteCreations allCreations;
    private final Jobs jobs;
    private final Journal journal;
    private final CrossTenantScope crossTenant;
    private final TransactionalOperator transaction;

    CreationManagement(
            SiteCreations creations,
            AllSiteCreations allCreations,
            Jobs jobs,
            Journal journal,
            CrossTenantScope crossTenant,
            TransactionalOperator transaction) {
        this.creations = creations;
        this.allCreations = allCreations;
        this.jobs = jobs;
        this.journal = journal;
        this.crossTenant = crossTenant;
        this.transaction = transaction;
    }

    /** Returns the creation of one site, regardless of the current tenant; empty when there is none. */
    public Mono<SiteCreation> find(UUID tenantId) {
        return creations
                .find()
                .map(SiteCreationRow::creation)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(tenantId));
    }

    /** Whether a site is still being created, or its creation has failed; false for a site without a creation. */
    public Mono<Boolean> isUnfinished(UUID tenantId) {
        return find(tenantId).map(SiteCreation::unfinished).defaultIfEmpty(false);
    }

    /** Restarts a failed creation; one in another state is left unchanged. */
    public Mono<Void> retry(UUID tenantId, AuditActor by) {
        return creations
                .restart()
                .filter(moved -> moved)
                .flatMap(moved -> creations.find())
                .map(SiteCreationRow::order)
                .flatMap(order -> journal.record(
                                by,
                                "creation.retried",
                                AuditSubject.of(
                                        order.isPending(CreationStep.TENANT) ? null : order.tenantId(),
                                        order.requestId()),
                                Map.of("site", order.answer(RequestField.PROGRAMME_NAME)))
                        .then(jobs.enqueue(CreationJob.NAME, tenantId.toString())))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(tenantId));
    }

    /** Returns all unfinished creations, oldest first, for the staff who monitor them. */
    public Flux<SiteCreation> findUnfinished() {
        return crossTenant
                .read(CrossTenantScope.Purpose.CREATIONS, allCreations.findUnfinished())
                .map(SiteCreationRow::creation);
    }
}

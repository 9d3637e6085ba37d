package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Decides whether the search of the portal finds the pages and files of a site, from the next search on; each decision
 * is in the journal of the site.
 */
@Component
public class SiteSharing {

    private final Tenants tenants;
    private final Journal journal;
    private final TransactionalOperator transaction;

    SiteSharing(Tenants tenants, Journal journal, TransactionalOperator transaction) {
        this.tenants = tenants;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Whether the portal finds the content of a site while it is live; empty when the site does not exist. */
    public Mono<Boolean> isShared(UUID site) {
        return tenants.isShared(site).contextWrite(CurrentTenant.with(site));
    }

    /** Shares the content of a site, or no longer; false when that was decided already. */
    public Mono<Boolean> change(Tenant site, boolean shared, AuditActor by) {
        return tenants.changeSharing(site.id(), shared)
                .flatMap(changed -> changed
                        ? journal.record(
                                        by,
                                        shared ? "site.shared" : "site.unshared",
                                        AuditSubject.ofTenant(site.id()),
                                        Map.of())
                                .thenReturn(true)
                        : Mono.just(false))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }
}

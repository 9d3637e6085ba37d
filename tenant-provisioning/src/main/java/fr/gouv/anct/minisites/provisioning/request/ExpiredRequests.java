package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Deletes expired requests, and withdraws abandoned ones. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class ExpiredRequests {

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final Journal journal;
    private final ProvisioningNotifications notifications;

    ExpiredRequests(
            DatabaseClient database,
            CrossTenantScope crossTenant,
            Journal journal,
            ProvisioningNotifications notifications) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.journal = journal;
        this.notifications = notifications;
    }

    /**
     * Deletes expired drafts and ended requests, and withdraws uncorrected requests, which releases their slugs.
     *
     * @param drafts limit for drafts: those unchanged since are deleted
     * @param corrections limit for correctable requests: those unchanged since are withdrawn
     * @param ended limit for requests refused, withdrawn or sent to the portal: those ended before are deleted
     */
    Mono<Void> purge(Instant drafts, Instant corrections, Instant ended) {
        return crossTenant.write(
                CrossTenantScope.Purpose.RETENTION,
                delete("delete from site_request where state = 'draft' and updated_at < :border", drafts)
                        .then(withdraw(corrections))
                        .then(delete("""
                                delete from request_decision d using site_request r
                                 where r.id = d.request_id and r.state in ('refused', 'portal', 'withdrawn')
                                   and r.updated_at < :border
                                """, ended))
                        .then(delete("""
                                delete from site_request
                                 where state in ('refused', 'portal', 'withdrawn') and updated_at < :border
                                """, ended)));
    }

    private Mono<Void> withdraw(Instant border) {
        return database.sql("""
                update site_request r
                   set state = 'withdrawn', slug = null, version = r.version + 1, updated_at = now()
                  from account a
                 where a.id = r.requester_id and r.state = 'changes' and r.updated_at < :border
                returning\s""" + SiteRequests.COLUMNS)
                .bind("border", border)
                .map(SiteRequests::read)
                .all()
                .collectList()
                .flatMapIterable(withdrawn -> withdrawn)
                .concatMap(this::recordWithdrawal)
                .then();
    }

    private Mono<Void> recordWithdrawal(SiteRequest request) {
        String platformName = notifications.text("platform.name");
        return journal.record(
                AuditActor.withoutAccount(platformName),
                "request.withdrawn",
                AuditSubject.withoutTenant(request.id()),
                Map.of("site", request.name()));
    }

    private Mono<Void> delete(String sql, Instant border) {
        return database.sql(sql).bind("border", border).then();
    }
}

package fr.gouv.anct.minisites.provisioning.launch;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.tree.HomePage;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Moves a site from preparation to live, or back within an hour, with journal entry and letters to its owners. */
@Component
public class SiteLaunch {

    private final Launches launches;
    private final CreationManagement creations;
    private final Tenants tenants;
    private final HomePage home;
    private final Journal journal;
    private final ProvisioningNotifications notifications;
    private final MinisitesProperties properties;
    private final TransactionalOperator transaction;

    SiteLaunch(
            Launches launches,
            CreationManagement creations,
            Tenants tenants,
            HomePage home,
            Journal journal,
            ProvisioningNotifications notifications,
            MinisitesProperties properties,
            TransactionalOperator transaction) {
        this.launches = launches;
        this.creations = creations;
        this.tenants = tenants;
        this.home = home;
        this.journal = journal;
        this.notifications = notifications;
        this.properties = properties;
        this.transaction = transaction;
    }

    /**
     * Launches a site in preparation; from then on every node serves its address. Refused until its creation is done,
     * and while its home page is not published, because its address would answer « page non trouvée » (page not found).
     */
    public Mono<LaunchResult> launch(Tenant tenant, AuditActor by) {
        if (tenant.readOnly()) {
            return Mono.just(new LaunchResult.ReadOnly());
        }
        return creations
                .isUnfinished(tenant.id())
                .flatMap(unfinished -> unfinished ? Mono.just(new LaunchResult.Unfinished()) : openWithHome(tenant, by))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(tenant.id()));
    }

    private Mono<LaunchResult> openWithHome(Tenant tenant, AuditActor by) {
        return home.status()
                .flatMap(status -> status.published()
                        ? open(tenant, by)
                        : Mono.just(new LaunchResult.HomeUnpublished(status.page())));
    }

    private Mono<LaunchResult> open(Tenant tenant, AuditActor by) {
        return tenants.move(tenant.id(), TenantState.PREPARATION, TenantState.LIVE)
                .flatMap(moved -> moved ? launched(tenant, by) : Mono.just(new LaunchResult.NotInPreparation()));
    }

    private Mono<LaunchResult> launched(Tenant tenant, AuditActor by) {
        return launches.add(by.requireId())
                .flatMap(launch -> journal.record(
                                by, "site.launched", AuditSubject.ofTenant(tenant.id()), Map.of("site", tenant.name()))
                        .then(tellOwners(ProvisioningNotification.LAUNCHED, tenant, by))
                        .thenReturn(new LaunchResult.Launched(launch)));
    }

    private Mono<Void> tellOwners(ProvisioningNotification notification, Tenant tenant, AuditActor by) {
        return notifications.sendToOwners(new ProvisioningNotifications.Message(
                notification,
                tenant.name(),
                properties.url(tenant.canonical()),
                by.name(),
                null,
                notifications.siteUrl(tenant.slug())));
    }

    /** Undoes the last launch, within the hour. */
    public Mono<LaunchResult> undo(Tenant tenant, AuditActor by) {
        return launches.undo(by.requireId())
                .filter(undone -> undone)
                .flatMap(undone -> tenants.move(tenant.id(), TenantState.LIVE, TenantState.PREPARATION))
                .filter(moved -> moved)
                .flatMap(moved -> journal.record(
                                by,
                                "site.launch-undone",
                                AuditSubject.ofTenant(tenant.id()),
                                Map.of("site", tenant.name()))
                        .then(tellOwners(ProvisioningNotification.UNDONE, tenant, by))
                        .thenReturn((LaunchResult) new LaunchResult.Undone()))
                .defaultIfEmpty(new LaunchResult.TooLate())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(tenant.id()));
    }

    /** Returns the last launch, undone or not; empty when there was none. */
    public Mono<Launch> findLatest(UUID tenantId) {
        return launches.findLatest().as(transaction::transactional).contextWrite(CurrentTenant.with(tenantId));
    }
}

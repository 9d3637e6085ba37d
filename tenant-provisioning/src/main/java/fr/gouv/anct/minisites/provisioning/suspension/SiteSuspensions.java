package fr.gouv.anct.minisites.provisioning.suspension;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.job.Jobs;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.wording.LongDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Suspends live sites, changes suspensions, and reopens the sites: each in one transaction with the change of the tenant that every node is
 * notified of, the journal entry, the letters to the owners, and the job that ends the suspension. Of two concurrent
 * acts, the conditions of the updates let one succeed.
 */
@Component
public class SiteSuspensions {

    private final Suspensions suspensions;
    private final Tenants tenants;
    private final Jobs jobs;
    private final Journal journal;
    private final ProvisioningNotifications notifications;
    private final MinisitesProperties properties;
    private final TransactionalOperator transaction;

    SiteSuspensions(
            Suspensions suspensions,
            Tenants tenants,
            Jobs jobs,
            Journal journal,
            ProvisioningNotifications notifications,
            MinisitesProperties properties,
            TransactionalOperator transaction) {
        this.suspensions = suspensions;
        this.tenants = tenants;
        this.jobs = jobs;
        this.journal = journal;
        this.notifications = notifications;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Returns the open suspension of a site; empty when it is not suspended. */
    public Mono<Suspension> findOpen(Tenant site) {
        return site.state() == TenantState.SUSPENDED
                ? suspensions.findOpen().as(transaction::transactional).contextWrite(CurrentTenant.with(site.id()))
                : Mono.empty();
    }

    /**
     * Suspends a live site; from then on every node answers 503 at its addresses.
     *
     * @param service role of the actor on the platform, which the owners learn
     */
    public Mono<SuspensionResult> suspend(Tenant site, SuspensionOrder order, Role service, AuditActor by) {
        return tenants.suspend(site.id(), TenantState.LIVE, order.publicFacts())
                .flatMap(done -> done
                        ? add(site, order, service, by, null)
                                .then(note("site.suspended", site, order, by))
                                .then(tell(ProvisioningNotification.SUSPENDED, site, order, service))
                                .thenReturn(SuspensionResult.SUSPENDED)
                        : Mono.just(SuspensionResult.NOT_LIVE))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /**
     * Changes a suspension: visitors read the new notice, and the site stays closed.
     *
     * @param suspension the one that the actor saw; a later one stays
     * @param service role of the actor on the platform, which the owners learn
     */
    public Mono<SuspensionResult> change(
            Tenant site, Suspension suspension, SuspensionOrder order, Role service, AuditActor by) {
        return suspensions
                .end(suspension.id(), by.requireId())
                .flatMap(ended -> ended
                        ? unlessClosed(tenants.suspend(site.id(), TenantState.SUSPENDED, order.publicFacts()))
                                .then(add(site, order, service, by, suspension.suspendedAt()))
                                .then(note("site.suspension-changed", site, order, by))
                                .then(tell(ProvisioningNotification.SUSPENSION_CHANGED, site, order, service))
                                .thenReturn(SuspensionResult.CHANGED)
                        : Mono.just(SuspensionResult.OVER))
                .as(transaction::transactional)
                .flatMap(result -> result == SuspensionResult.OVER ? overtakenOrOver(site) : Mono.just(result))
                .onErrorReturn(ClosedException.class, SuspensionResult.OVER)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /** Signals that the site was closed between two statements: the transaction is rolled back. */
    private static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClosedException() {
            super("site closed meanwhile", null, false, false);
        }
    }

    /** Distinguishes why the suspension that an actor saw was not ended: another one is open, or none is. */
    private Mono<SuspensionResult> overtakenOrOver(Tenant site) {
        return tenants.findById(site.id())
                .filter(now -> now.state() == TenantState.SUSPENDED)
                .map(_ -> SuspensionResult.OVERTAKEN)
                .defaultIfEmpty(SuspensionResult.OVER);
    }

    private static Mono<Void> unlessClosed(Mono<Boolean> changed) {
        return changed.flatMap(done -> done ? Mono.empty() : Mono.error(new ClosedException()));
    }

    private Mono<Void> add(Tenant site, SuspensionOrder order, Role service, AuditActor by, @Nullable Instant since) {
        UUID id = UUID.randomUUID();
        return suspensions
                .add(id, by.requireId(), service, order.reason(), order.notice(), order.until(), since)
                .then(planEnd(site, id, order.until()));
    }

    private Mono<Void> note(String action, Tenant site, SuspensionOrder order, AuditActor by) {
        return journal.record(by, action, AuditSubject.ofTenant(site.id()), details(site, order));
    }

    private Mono<Void> tell(ProvisioningNotification notification, Tenant site, SuspensionOrder order, Role service) {
        return notifications.sendToOwners(new ProvisioningNotifications.Message(
                notification,
                site.name(),
                end(order.until()),
                notifications.text("service." + service.code()),
                order.reason(),
                notifications.siteUrl(site.slug())));
    }

    private Mono<Void> planEnd(Tenant site, UUID id, @Nullable LocalDate until) {
        return until == null
                ? Mono.empty()
                : jobs.enqueue(
                        SuspensionEndJob.NAME,
                        new SuspensionEndJob.Instance(site.id(), id).text(),
                        ParisCalendar.startOf(until.plusDays(1)));
    }

    private static Map<String, String> details(Tenant site, SuspensionOrder order) {
        Map<String, String> details = new HashMap<>(Map.of("site", site.name(), "reason", order.reason()));
        if (order.until() != null) {
            details.put("until", order.until().toString());
        }
        return details;
    }

    /** Returns the sentence about the end of a suspension. */
    private String end(@Nullable LocalDate until) {
        return until == null
                ? notifications.text("suspension.open-ended")
                : notifications.text("suspension.until", LongDates.inWords(until, Locale.FRENCH));
    }

    /**
     * Reopens a suspended site.
     *
     * @param suspension the one that the actor saw; a later one stays
     * @param service role of the actor on the platform, which the owners learn
     */
    public Mono<SuspensionResult> reopen(Tenant site, UUID suspension, Role service, AuditActor by) {
        return suspensions
                .end(suspension, by.requireId())
                .flatMap(ended -> ended
                        ? reopened(
                                site,
                                ProvisioningNotification.REOPENED,
                                notifications.text("service." + service.code()),
                                by)
                        : Mono.just(SuspensionResult.OVER))
                .as(transaction::transactional)
                .flatMap(result -> result == SuspensionResult.OVER ? overtakenOrOver(site) : Mono.just(result))
                .onErrorReturn(ClosedException.class, SuspensionResult.OVER)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /**
     * Ends a suspension after its last day; does nothing when it has ended, or the site is closed.
     *
     * @return fails when it is too early by the clock of the database
     */
    Mono<Void> endDue(Tenant site, UUID suspension) {
        return site.state() == TenantState.SUSPENDED ? endOpen(site, suspension) : Mono.empty();
    }

    private Mono<Void> endOpen(Tenant site, UUID suspension) {
        String platform = notifications.text("platform.name");
        return suspensions
                .endDue(suspension)
                .flatMap(ended -> ended
                        ? reopened(
                                        site,
                                        ProvisioningNotification.SUSPENSION_ENDED,
                                        platform,
                                        AuditActor.withoutAccount(platform))
                                .then()
                        : failUnlessOver(suspension))
                .as(transaction::transactional)
                .onErrorComplete(ClosedException.class)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<Void> failUnlessOver(UUID suspension) {
        return suspensions
                .findOpen()
                .filter(open -> open.id().equals(suspension))
                .flatMap(_ -> Mono.error(new IllegalStateException("Suspension " + suspension + " does not end yet")));
    }

    private Mono<SuspensionResult> reopened(
            Tenant site, ProvisioningNotification notification, String by, AuditActor actor) {
        return unlessClosed(tenants.move(site.id(), TenantState.SUSPENDED, TenantState.LIVE))
                .then(journal.record(
                        actor, "site.reopened", AuditSubject.ofTenant(site.id()), Map.of("site", site.name())))
                .then(notifications.sendToOwners(new ProvisioningNotifications.Message(
                        notification,
                        site.name(),
                        properties.url(site.canonical()),
                        by,
                        null,
                        notifications.siteUrl(site.slug()))))
                .thenReturn(SuspensionResult.REOPENED);
    }
}

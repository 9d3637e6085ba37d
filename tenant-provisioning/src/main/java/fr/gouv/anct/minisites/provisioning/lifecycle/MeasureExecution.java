package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Executes lifecycle measures in the current transaction: each once, with a letter and a journal entry. */
@Component
class MeasureExecution {

    private final LifecycleMeasures measures;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Tenants tenants;
    private final Journal journal;
    private final LifecycleNotifications lifecycleNotifications;
    private final ProvisioningNotifications notifications;

    MeasureExecution(
            LifecycleMeasures measures,
            Memberships memberships,
            Accounts accounts,
            Tenants tenants,
            Journal journal,
            LifecycleNotifications lifecycleNotifications,
            ProvisioningNotifications notifications) {
        this.measures = measures;
        this.memberships = memberships;
        this.accounts = accounts;
        this.tenants = tenants;
        this.journal = journal;
        this.lifecycleNotifications = lifecycleNotifications;
        this.notifications = notifications;
    }

    Mono<Void> carryOut(SiteSnapshot site, LifecycleMeasure measure, LocalDate day) {
        return switch (measure) {
            case LifecycleMeasure.TermWarning dated -> tellOfDate(site, dated, day);
            case LifecycleMeasure.MembershipExpired(MembershipTerm term, LocalDate until) -> endPart(site, term, until);
            case LifecycleMeasure.EscalationDue(EscalationStep step) -> take(site, step, day);
            case LifecycleMeasure.Recovered _ -> recover(site, day);
        };
    }

    private Mono<Void> tellOfDate(SiteSnapshot site, LifecycleMeasure.TermWarning measure, LocalDate day) {
        Mono<Void> told = switch (measure) {
            case LifecycleMeasure.SingleOwnerLeft(LocalDate end) ->
                lifecycleNotifications.notifyOwners(ProvisioningNotification.OWNERS_FEW, site, end);
            case LifecycleMeasure.NoOwnerLeft(LocalDate end) ->
                lifecycleNotifications
                        .notifyOwners(ProvisioningNotification.OWNERS_NONE, site, end)
                        .then(lifecycleNotifications.notifyCommunications(
                                ProvisioningNotification.OWNERS_NONE, site, end));
            case LifecycleMeasure.LastOwnerExpired(LocalDate end) ->
                lifecycleNotifications.notifyCommunications(ProvisioningNotification.OWNER_PAST_END, site, end);
        };
        return once(
                measures.claim(measure.kind(), measure.about(), day),
                note("lifecycle." + measure.kind(), site, null).then(told));
    }

    private Mono<Void> endPart(SiteSnapshot site, MembershipTerm term, LocalDate until) {
        return once(
                memberships.removeAtEnd(term.account(), until),
                note("member.ended", site, term.account())
                        .then(accounts.byId(term.account()))
                        .flatMap(account -> lifecycleNotifications.notifyMembershipEnd(account, site, until)));
    }

    private Mono<Void> take(SiteSnapshot site, EscalationStep step, LocalDate day) {
        LocalDate began = site.series().open() ? site.series().began() : day;
        return once(
                measures.claim(step.code(), began, day),
                effect(site, step)
                        .then(note("lifecycle." + step.code(), site, null))
                        .then(lifecycleNotifications.notifyStep(step, site, day)));
    }

    private Mono<Void> effect(SiteSnapshot site, EscalationStep step) {
        return switch (step) {
            case ALERT, REMINDER, ARCHIVE_ANNOUNCED -> Mono.empty();
            case READ_ONLY -> tenants.changeReadOnly(site.tenantId(), true).then();
            case ARCHIVE ->
                tenants.move(site.tenantId(), site.state(), TenantState.ARCHIVED)
                        .filter(moved -> moved)
                        .switchIfEmpty(Mono.error(() -> new IllegalStateException("Its state has just changed")))
                        .then();
        };
    }

    private Mono<Void> recover(SiteSnapshot site, LocalDate day) {
        boolean flagged = site.series().taken().containsKey(EscalationStep.READ_ONLY);
        Mono<Void> writable = tenants.changeReadOnly(site.tenantId(), false)
                .filter(changed -> changed)
                .flatMap(_ -> lifecycleNotifications.notifyOwners(ProvisioningNotification.WRITABLE, site, day));
        return once(
                measures.end(site.series().began(), day),
                note("lifecycle.recovered", site, null).then(flagged ? writable : Mono.empty()));
    }

    private static Mono<Void> once(Mono<Boolean> claim, Mono<Void> deed) {
        return claim.filter(claimed -> claimed).flatMap(_ -> deed);
    }

    private Mono<Void> note(String action, SiteSnapshot site, @Nullable UUID account) {
        return journal.record(
                AuditActor.withoutAccount(notifications.text("platform.name")),
                action,
                AuditSubject.of(site.tenantId(), account),
                Map.of("site", site.name()));
    }
}

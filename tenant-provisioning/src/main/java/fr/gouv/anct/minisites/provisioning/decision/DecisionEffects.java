package fr.gouv.anct.minisites.provisioning.decision;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.creation.CreationOrders;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Applies the effects of a decision (record, journal, letter, creation order) in its transaction. */
@Component
class DecisionEffects {

    private final AllRequestDecisions decisions;
    private final Journal journal;
    private final ProvisioningNotifications notifications;
    private final CreationOrders orders;

    DecisionEffects(
            AllRequestDecisions decisions,
            Journal journal,
            ProvisioningNotifications notifications,
            CreationOrders orders) {
        this.decisions = decisions;
        this.journal = journal;
        this.notifications = notifications;
        this.orders = orders;
    }

    Mono<Void> apply(
            SiteRequest request, DecisionTransition transition, @Nullable SlugCorrection correction, AuditActor by) {
        Mono<Void> order = transition.decision().approves()
                ? orders.place(requireNonNull(request.tenantId()), request)
                : Mono.empty();
        return decisions
                .add(UUID.randomUUID(), request.id(), transition.decision().kind(), transition.reason(), by.requireId())
                .then(journal.record(
                        by,
                        transition.action(),
                        AuditSubject.withoutTenant(request.id()),
                        Map.of("site", request.name())))
                .then(correction == null ? Mono.empty() : record(request, correction, by))
                .then(notifications.send(request.requester(), message(request, transition, correction, by)))
                .then(order);
    }

    private Mono<Void> record(SiteRequest request, SlugCorrection correction, AuditActor by) {
        return journal.record(
                by,
                "request.slug-corrected",
                AuditSubject.withoutTenant(request.id()),
                Map.of("site", request.name(), "former-slug", correction.from(), "slug", correction.to()));
    }

    private ProvisioningNotifications.Message message(
            SiteRequest request, DecisionTransition transition, @Nullable SlugCorrection correction, AuditActor by) {
        return new ProvisioningNotifications.Message(
                correction == null ? transition.occasion() : ProvisioningNotification.APPROVED_CORRECTED,
                request.name(),
                correction == null ? "" : notifications.text("slug-correction", correction.from(), correction.to()),
                by.name(),
                transition.reason(),
                notifications.requestUrl(request.id()));
    }
}

package fr.gouv.anct.minisites.provisioning.decision;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.provisioning.creation.CreationOrders;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Applies the effects of a decision (record, journal, letter, creation order) in its transaction. */
@Component
@RowScope(RowOwner.PLATFORM)
class DecisionEffects {

    private final DatabaseClient database;
    private final Journal journal;
    private final ProvisioningNotifications notifications;
    private final CreationOrders orders;

    DecisionEffects(
            DatabaseClient database, Journal journal, ProvisioningNotifications notifications, CreationOrders orders) {
        this.database = database;
        this.journal = journal;
        this.notifications = notifications;
        this.orders = orders;
    }

    Mono<Void> apply(SiteRequest request, DecisionTransition transition, AuditActor by) {
        Mono<Void> order = transition.decision().approves()
                ? orders.place(requireNonNull(request.tenantId()), request)
                : Mono.empty();
        return record(request, transition, by)
                .then(journal.record(
                        by,
                        transition.action(),
                        AuditSubject.withoutTenant(request.id()),
                        Map.of("site", request.name())))
                .then(notifications.send(request.requester(), message(request, transition, by)))
                .then(order);
    }

    private Mono<Void> record(SiteRequest request, DecisionTransition transition, AuditActor by) {
        return database.sql("""
                        insert into request_decision (id, request_id, kind, reason, decided_by)
                        values (:id, :request, :kind, :reason, :by)
                        """)
                .bind("id", UUID.randomUUID())
                .bind("request", request.id())
                .bind("kind", transition.kind())
                .bind("reason", Parameter.fromOrEmpty(transition.reason(), String.class))
                .bind("by", by.requireId())
                .then();
    }

    private ProvisioningNotifications.Message message(
            SiteRequest request, DecisionTransition transition, AuditActor by) {
        return new ProvisioningNotifications.Message(
                transition.occasion(),
                request.name(),
                "",
                by.name(),
                transition.reason(),
                notifications.requestUrl(request.id()));
    }
}

package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Records failed creation attempts, and notifies requester and central communications of a creation given up. */
@Component
class CreationFailureHandling {

    private static final Logger LOG = LoggerFactory.getLogger(CreationFailureHandling.class);
    private static final int LONGEST = 300;

    private final SiteCreations creations;
    private final Journal journal;
    private final ProvisioningNotifications notifications;
    private final TransactionalOperator transaction;

    CreationFailureHandling(
            SiteCreations creations,
            Journal journal,
            ProvisioningNotifications notifications,
            TransactionalOperator transaction) {
        this.creations = creations;
        this.journal = journal;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** Stores the cause of a failed attempt. */
    Mono<Void> record(CreationOrder order, Throwable cause) {
        LOG.warn("Creation of site {} failed", order.answer(RequestField.SLUG), cause);
        return creations.fail(sentence(cause), technical(cause)).as(transaction::transactional);
    }

    private String sentence(Throwable cause) {
        String step =
                cause instanceof CreationStepException failed ? failed.step().code() : "other";
        return notifications.text("creation.failure." + step);
    }

    /** Returns the innermost cause, truncated and on one line. */
    private static String technical(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = (root.getClass().getSimpleName() + ": " + root.getMessage()).replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Marks the creation as failed until a user restarts it. */
    Mono<Void> giveUp(CreationOrder order) {
        return creations
                .giveUp()
                .flatMap(moved -> moved ? tell(order) : Mono.empty())
                .as(transaction::transactional);
    }

    private Mono<Void> tell(CreationOrder order) {
        return journal.record(
                        AuditActor.withoutAccount(notifications.text("platform.name")),
                        "creation.failed",
                        AuditSubject.of(
                                order.isPending(CreationStep.TENANT) ? null : order.tenantId(), order.requestId()),
                        Map.of("site", order.answer(RequestField.PROGRAMME_NAME)))
                .then(notifications.send(order.requester(), message(ProvisioningNotification.DELAYED, order)))
                .then(notifications.sendToPlatform(
                        Action.CREATION_RETRY, order.requester(), message(ProvisioningNotification.FAILED, order)));
    }

    private ProvisioningNotifications.Message message(ProvisioningNotification notification, CreationOrder order) {
        return new ProvisioningNotifications.Message(
                notification,
                order.answer(RequestField.PROGRAMME_NAME),
                "",
                order.requester().name(),
                null,
                notification == ProvisioningNotification.FAILED
                        ? notifications.decisionUrl(order.requestId())
                        : notifications.requestUrl(order.requestId()));
    }
}

package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * State transition, journal entry and notification that a decision on a site request causes.
 *
 * @param action in the journal
 */
record DecisionTransition(Decision decision, RequestState state, String action, ProvisioningNotification occasion) {

    static DecisionTransition of(Decision decision) {
        return switch (decision.kind()) {
            case APPROVAL ->
                new DecisionTransition(
                        decision, RequestState.APPROVED, "request.approved", ProvisioningNotification.APPROVED);
            case CHANGES ->
                new DecisionTransition(
                        decision, RequestState.CHANGES, "request.changes-asked", ProvisioningNotification.CHANGES);
            case PORTAL ->
                new DecisionTransition(
                        decision, RequestState.PORTAL, "request.sent-to-portal", ProvisioningNotification.PORTAL);
            case REFUSAL ->
                new DecisionTransition(
                        decision, RequestState.REFUSED, "request.refused", ProvisioningNotification.REFUSED);
        };
    }

    /** Returns the reason as the database writes it; null for none. */
    @Nullable
    String reason() {
        return decision.reason().isEmpty() ? null : decision.reason();
    }

    boolean holdsSlug() {
        return decision.approves() || state == RequestState.CHANGES;
    }
}

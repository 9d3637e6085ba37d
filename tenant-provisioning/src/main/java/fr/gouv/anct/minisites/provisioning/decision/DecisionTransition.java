package fr.gouv.anct.minisites.provisioning.decision;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * State transition, journal entry and notification that a decision on a site request causes.
 *
 * @param kind as the database writes it
 * @param action in the journal
 */
record DecisionTransition(
        String kind,
        RequestState state,
        String action,
        ProvisioningNotification occasion,
        @Nullable String reason) {

    private static final int LONGEST = 4000;

    static DecisionTransition of(Decision decision) {
        return switch (decision) {
            case Decision.Approval(@Nullable String comment) ->
                new DecisionTransition(
                        "approval",
                        RequestState.APPROVED,
                        "request.approved",
                        ProvisioningNotification.APPROVED,
                        words(comment));
            case Decision.ChangesRequested(String reason) ->
                new DecisionTransition(
                        "changes",
                        RequestState.CHANGES,
                        "request.changes-asked",
                        ProvisioningNotification.CHANGES,
                        words(reason));
            case Decision.Refusal(String reason) ->
                new DecisionTransition(
                        "refusal",
                        RequestState.REFUSED,
                        "request.refused",
                        ProvisioningNotification.REFUSED,
                        words(reason));
            case Decision.PortalSection(String reason) ->
                new DecisionTransition(
                        "portal",
                        RequestState.PORTAL,
                        "request.sent-to-portal",
                        ProvisioningNotification.PORTAL,
                        words(reason));
        };
    }

    private static @Nullable String words(@Nullable String typed) {
        String words = requireNonNullElse(typed, "")
                .replace("\u0000", "")
                .replace("\r\n", "\n")
                .strip();
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("Reason too long: " + words.length() + " characters");
        }
        return words.isEmpty() ? null : words;
    }

    static Decision decision(String kind, @Nullable String reason) {
        String words = requireNonNullElse(reason, "");
        return switch (kind) {
            case "approval" -> new Decision.Approval(reason);
            case "changes" -> new Decision.ChangesRequested(words);
            case "refusal" -> new Decision.Refusal(words);
            case "portal" -> new Decision.PortalSection(words);
            default -> throw new IllegalStateException("Unknown kind of decision: " + kind);
        };
    }

    boolean approves() {
        return state == RequestState.APPROVED;
    }

    /** Whether the reason is present where it is required; the database enforces it too. */
    boolean hasRequiredReason() {
        return approves() || reason != null;
    }

    boolean holdsSlug() {
        return approves() || state == RequestState.CHANGES;
    }
}

package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to the site at hand.
 *
 * @param email lower case
 * @param message words of who invites; kept while the invitation waits for an answer
 * @param revokedAt when it was taken back, or replaced by a newer one
 * @param upheld whether who has sent it may still invite to the site: it opens nothing otherwise
 */
public record Invitation(
        UUID id,
        String email,
        Role role,
        Account invitedBy,
        @Nullable String message,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant revokedAt,
        boolean upheld) {

    /** Where an invitation stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REVOKED,
        EXPIRED,
        /** Who has sent it may not invite any more. */
        WITHDRAWN
    }

    public State state(Instant now) {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return upheld ? State.OPEN : State.WITHDRAWN;
    }
}

package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to the current site: address, role, inviter, message and dates, from which follows whether it is open,
 * ended or withdrawn.
 *
 * @param email lower case
 * @param message from the sender; deleted when the invitation is accepted or revoked
 * @param revokedAt time when it was revoked, or replaced by a newer one
 * @param upheld whether its sender may still invite to the site, and always could; otherwise it cannot be accepted
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

    /** Period during which an invitation can be accepted. */
    public static final Duration VALIDITY = Duration.ofDays(14);

    /** Maximum length of its message. */
    public static final int LONGEST_MESSAGE = 1_000;

    /** State of an invitation. */
    public enum State {
        OPEN,
        ACCEPTED,
        REVOKED,
        EXPIRED,
        /** Its sender may no longer invite, or once could not: it does not come back with the right. */
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

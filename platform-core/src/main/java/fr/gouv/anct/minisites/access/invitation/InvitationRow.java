package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Row of an invitation read from the database with its inviter and the current role of the inviter, converted to an
 * {@link Invitation}.
 *
 * @param inviterRole role of the inviter in the site; null if the account is not a member
 */
record InvitationRow(
        UUID id,
        String email,
        Role role,
        @Embedded.Empty(prefix = "inviter_") Account inviter,
        @Nullable Role inviterRole,
        @Nullable String message,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant withdrawnAt) {

    Invitation invitation() {
        return new Invitation(id, email, role, inviter, message, createdAt, expiresAt, acceptedAt, revokedAt, upheld());
    }

    private boolean upheld() {
        return withdrawnAt == null
                && (inviter.may(Action.MEMBERS_MANAGE)
                        || (inviterRole != null && Permissions.allows(inviterRole, Action.MEMBERS_MANAGE)));
    }
}

package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation with its site, as shown to the bearer of its link.
 *
 * @param senders accounts that have invited its address to the site, earlier invitations included
 */
public record InvitationDetails(Tenant site, Invitation invitation, Set<UUID> senders) {

    /** Reason why it can no longer be accepted; empty while it is open. */
    public Optional<AcceptanceResult> obstacle(Instant now) {
        return switch (invitation.state(now)) {
            case ACCEPTED -> Optional.of(new AcceptanceResult.AlreadyAccepted());
            case REVOKED -> Optional.of(new AcceptanceResult.Revoked());
            case EXPIRED -> Optional.of(new AcceptanceResult.Expired(invitation.expiresAt()));
            case WITHDRAWN -> Optional.of(new AcceptanceResult.Withdrawn());
            case OPEN -> Optional.empty();
        };
    }

    /**
     * Returns the result of an acceptance by an account.
     *
     * @param present role of the account in the site, if any
     * @param confirmed whether the user has confirmed in spite of the different address
     */
    AcceptanceResult acceptance(Account account, @Nullable Role present, boolean confirmed, Instant now) {
        return obstacle(now).orElseGet(() -> {
            if (senders.contains(account.id())) {
                return new AcceptanceResult.OwnInvitation();
            }
            if (present != null && !invitation.role().outranks(present)) {
                return new AcceptanceResult.AlreadyMember(present);
            }
            return account.email().equals(invitation.email()) || confirmed
                    ? new AcceptanceResult.Accepted(invitation.role())
                    : new AcceptanceResult.OtherAddress(invitation.email(), account.email());
        });
    }
}

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
public record Offer(Tenant site, Invitation invitation, Set<UUID> senders) {

    /** Reason why it can no longer be accepted; empty while it is open. */
    public Optional<Acceptance> obstacle(Instant now) {
        return switch (invitation.state(now)) {
            case ACCEPTED -> Optional.of(new Acceptance.AlreadyAccepted());
            case REVOKED -> Optional.of(new Acceptance.Revoked());
            case EXPIRED -> Optional.of(new Acceptance.Expired(invitation.expiresAt()));
            case WITHDRAWN -> Optional.of(new Acceptance.Withdrawn());
            case OPEN -> Optional.empty();
        };
    }

    /**
     * Returns the result of an acceptance by an account.
     *
     * @param present role of the account in the site, if any
     * @param confirmed whether the user has confirmed in spite of the different address
     */
    Acceptance acceptance(Account who, @Nullable Role present, boolean confirmed, Instant now) {
        return obstacle(now).orElseGet(() -> {
            if (senders.contains(who.id())) {
                return new Acceptance.OwnInvitation();
            }
            if (present != null && !invitation.role().above(present)) {
                return new Acceptance.AlreadyMember(present);
            }
            return who.email().equals(invitation.email()) || confirmed
                    ? new Acceptance.Accepted(invitation.role())
                    : new Acceptance.OtherAddress(invitation.email(), who.email());
        });
    }
}

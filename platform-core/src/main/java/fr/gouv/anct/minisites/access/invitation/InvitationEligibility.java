package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import java.util.Map;
import java.util.Optional;

/**
 * Decides from account, membership and invitation whether addresses can be invited.
 *
 * @param byEmail invitee of each address
 * @param strangersLeft number of addresses without an account that may still be invited
 */
record InvitationEligibility(Map<String, Invitee> byEmail, int strangersLeft) {

    /**
     * An address to invite.
     *
     * @param account whether an account has the address
     * @param member whether that account is a member of the site
     * @param invited whether the address has an open invitation
     */
    record Invitee(String email, boolean account, boolean member, boolean invited) {}

    /** Reason why an address cannot be invited; empty for most. */
    Optional<InvitationResult> obstacle(String email, Account by) {
        Invitee guest = guest(email);
        if (by.email().equals(email)) {
            return Optional.of(new InvitationResult.OwnAddress());
        }
        if (guest.member()) {
            return Optional.of(new InvitationResult.AlreadyMember());
        }
        return guest.invited() ? Optional.of(new InvitationResult.AlreadyInvited()) : Optional.empty();
    }

    /** Whether no account has the address. */
    boolean stranger(String email) {
        return !guest(email).account();
    }

    private Invitee guest(String email) {
        return byEmail.getOrDefault(email, new Invitee(email, false, false, false));
    }
}

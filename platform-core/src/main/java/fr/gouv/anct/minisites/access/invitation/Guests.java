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
record Guests(Map<String, Guest> byEmail, int strangersLeft) {

    /**
     * An address to invite.
     *
     * @param account whether an account has the address
     * @param member whether that account is a member of the site
     * @param invited whether the address has an open invitation
     */
    record Guest(String email, boolean account, boolean member, boolean invited) {}

    /** Reason why an address cannot be invited; empty for most. */
    Optional<Inviting> obstacle(String email, Account by) {
        Guest guest = guest(email);
        if (by.email().equals(email)) {
            return Optional.of(new Inviting.OwnAddress());
        }
        if (guest.member()) {
            return Optional.of(new Inviting.AlreadyMember());
        }
        return guest.invited() ? Optional.of(new Inviting.AlreadyInvited()) : Optional.empty();
    }

    /** Whether no account has the address. */
    boolean stranger(String email) {
        return !guest(email).account();
    }

    private Guest guest(String email) {
        return byEmail.getOrDefault(email, new Guest(email, false, false, false));
    }
}

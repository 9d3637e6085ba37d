package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of some addresses, and so whether they can be invited.
 *
 * @param byEmail each of the addresses
 * @param strangersLeft how many addresses without an account may still be invited
 */
record Guests(Map<String, Guest> byEmail, int strangersLeft) {

    /**
     * One address.
     *
     * @param account whether it has one
     * @param member whether that one is a member of the site
     * @param invited whether an invitation waits there for an answer
     */
    record Guest(String email, boolean account, boolean member, boolean invited) {}

    /** What keeps an address from being invited; nothing for most. */
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

    /** Whether an address has no account. */
    boolean stranger(String email) {
        return !guest(email).account();
    }

    private Guest guest(String email) {
        return byEmail.getOrDefault(email, new Guest(email, false, false, false));
    }
}

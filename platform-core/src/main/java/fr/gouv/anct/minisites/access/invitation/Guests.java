package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.people.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is in a site and who is invited to it, and so who can be invited. */
record Guests(Roster members, List<Invitation> invitations) {

    /** What keeps an address from being invited; nothing for most. */
    Optional<Inviting> obstacle(String email, Account by, Instant now) {
        if (members.members().stream()
                .anyMatch(member -> member.account().email().equals(email))) {
            return Optional.of(by.email().equals(email) ? new Inviting.OwnAddress() : new Inviting.AlreadyMember());
        }
        if (by.email().equals(email)) {
            return Optional.of(new Inviting.OwnAddress());
        }
        boolean open = invitations.stream()
                .anyMatch(invitation ->
                        invitation.email().equals(email) && invitation.state(now) == Invitation.State.OPEN);
        return open ? Optional.of(new Inviting.AlreadyInvited()) : Optional.empty();
    }
}

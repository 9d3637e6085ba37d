package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;

/** What comes of opening an invitation, or of accepting it. */
public sealed interface Acceptance {

    /** It can be accepted, and at its acceptance it is. */
    record Accepted(Role role) implements Acceptance {}

    /** It was sent to another address than that of who accepts it, who is asked whether it is meant. */
    record OtherAddress(String invited, String own) implements Acceptance {}

    /** Who opens it is there already, with as many rights: nothing is done. */
    record AlreadyMember(Role present) implements Acceptance {}

    /** The account has sent it, or an earlier invitation of the same address: nobody brings themselves in. */
    record OwnInvitation() implements Acceptance {}

    /** It was accepted before, by them or by somebody else. */
    record AlreadyAccepted() implements Acceptance {}

    /** It was taken back, or replaced by a newer one. */
    record Revoked() implements Acceptance {}

    record Expired(Instant at) implements Acceptance {}

    /** Who has sent it may not invite any more: it is worth what their right is worth. */
    record Withdrawn() implements Acceptance {}
}

package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;

/**
 * Result of accepting an invitation, also computed without accepting when its link is opened: accepted, to be
 * confirmed, or a kind of refusal.
 */
public sealed interface AcceptanceResult {

    /** It can be accepted, or has just been accepted. */
    record Accepted(Role role) implements AcceptanceResult {}

    /** It was sent to another address than the account's, so the user must confirm. */
    record OtherAddress(String invited, String own) implements AcceptanceResult {}

    /** The account is already a member with at least this role: nothing is done. */
    record AlreadyMember(Role present) implements AcceptanceResult {}

    /** The account sent this or an earlier invitation to the address: self-invitation is refused. */
    record OwnInvitation() implements AcceptanceResult {}

    /** It was accepted before, by this or another account. */
    record AlreadyAccepted() implements AcceptanceResult {}

    /** It was revoked, or replaced by a newer one. */
    record Revoked() implements AcceptanceResult {}

    record Expired(Instant at) implements AcceptanceResult {}

    /** Its sender may no longer invite: an invitation is only valid while its sender has the permission. */
    record Withdrawn() implements AcceptanceResult {}
}

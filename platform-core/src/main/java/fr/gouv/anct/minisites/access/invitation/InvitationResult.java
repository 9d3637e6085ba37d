package fr.gouv.anct.minisites.access.invitation;

/**
 * Result of sending or renewing one invitation: sent, or refused because of a membership, an open invitation, the own
 * address or a limit.
 */
public sealed interface InvitationResult {

    /** The letter is in the outbox. */
    record Sent(Invitation invitation) implements InvitationResult {}

    /** It is the address of the sender. */
    record OwnAddress() implements InvitationResult {}

    /** Its account is a member of the site. */
    record AlreadyMember() implements InvitationResult {}

    /** It has an open invitation. */
    record AlreadyInvited() implements InvitationResult {}

    /** The invitation cannot be renewed: it was accepted or revoked meanwhile. */
    record NoneToRenew() implements InvitationResult {}

    /** It has no account, and the site or the sender has used up its quota of such addresses for 24 hours. */
    record CeilingReached() implements InvitationResult {}

    /** The rate limit of one person or one site is exceeded. */
    record TooMany() implements InvitationResult {}
}

package fr.gouv.anct.minisites.access.invitation;

/** Result of inviting an address. */
public sealed interface Inviting {

    /** The letter is in the outbox. */
    record Sent(Invitation invitation) implements Inviting {}

    /** It is the address of the sender. */
    record OwnAddress() implements Inviting {}

    /** Its account is a member of the site. */
    record AlreadyMember() implements Inviting {}

    /** It has an open invitation. */
    record AlreadyInvited() implements Inviting {}

    /** The invitation cannot be renewed: it was accepted or revoked meanwhile. */
    record NoneToRenew() implements Inviting {}

    /** It has no account, and the site or the sender has used up its quota of such addresses for 24 hours. */
    record CeilingReached() implements Inviting {}

    /** The rate limit of one person or one site is exceeded. */
    record TooMany() implements Inviting {}
}

package fr.gouv.anct.minisites.access.invitation;

/** What comes of inviting an address. */
public sealed interface Inviting {

    /** The letter is on its way. */
    record Sent(Invitation invitation) implements Inviting {}

    /** It is the address of who invites. */
    record OwnAddress() implements Inviting {}

    /** Its owner is a member of the site. */
    record AlreadyMember() implements Inviting {}

    /** An invitation waits there for an answer. */
    record AlreadyInvited() implements Inviting {}

    /** The invitation is not there to be sent again: it was answered or taken back meanwhile. */
    record NoneToRenew() implements Inviting {}

    /** It has no account, and the site or who invites has invited as many of these as they may in 24 hours. */
    record CeilingReached() implements Inviting {}

    /** More than one person, or one site, sends in a while. */
    record TooMany() implements Inviting {}
}

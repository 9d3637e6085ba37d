package fr.gouv.anct.minisites.provisioning.letter;

import java.util.Locale;

/** Why somebody is written to; the words are in {@code messages/provisioning}, under {@code letter.}. */
public enum Occasion {
    /** To the requester: the request is sent. */
    SENT,
    /** To central communications: a request waits. */
    WAITING,
    /** To the requester: the request is sent again, completed. */
    COMPLETED,
    /** To central communications: a request that was to be completed waits again. */
    WAITING_AGAIN,
    CHANGES,
    REFUSED,
    PORTAL,
    APPROVED,
    /** To the owners: the site is there, in preparation. */
    READY,
    /** To the requester: the site is late. */
    DELAYED,
    /** To central communications: the site could not be made. */
    FAILED,
    /** To the owners: the site is open. */
    LAUNCHED,
    /** To the owners: the site is in preparation again. */
    UNDONE,
    /** To the owners: after a date one of them alone is left. */
    OWNERS_FEW,
    /** To the owners and central communications: after a date none is left. */
    OWNERS_NONE,
    /** To central communications: the contract of the last owner has ended. */
    OWNER_PAST_END,
    /** To a member: their contract, and so their part in the site, has ended. */
    PART_ENDED,
    /** The same, to the owners. */
    MEMBER_ENDED,
    /** To the owners and central communications: nobody answers for the site, or nothing moves. */
    DORMANT,
    DORMANT_STILL,
    READ_ONLY,
    ARCHIVE_ANNOUNCED,
    ARCHIVED,
    /** To the owners: the site is no longer read-only. */
    WRITABLE;

    String key() {
        return "letter." + name().toLowerCase(Locale.ROOT);
    }
}

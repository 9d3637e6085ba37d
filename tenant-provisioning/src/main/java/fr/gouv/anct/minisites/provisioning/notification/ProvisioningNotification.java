package fr.gouv.anct.minisites.provisioning.notification;

import java.util.Locale;

/** Kind of notification letter; the texts are in {@code messages/provisioning}, under {@code letter.}. */
public enum ProvisioningNotification {
    /** To the requester: the request is submitted. */
    SENT,
    /** To central communications: a request waits. */
    WAITING,
    /** To the requester: the request is submitted again, completed. */
    COMPLETED,
    /** To central communications: a request that was to be completed waits again. */
    WAITING_AGAIN,
    /** To a member of central communications: a colleague has given them a request to follow. */
    ASSIGNED,
    CHANGES,
    REFUSED,
    PORTAL,
    APPROVED,
    /** To the requester: the request is approved, with another short name than the requested one. */
    APPROVED_CORRECTED,
    /** To the owners: the site exists, in preparation. */
    READY,
    /** To the requester: the site is late. */
    DELAYED,
    /** To central communications and administrators: the site could not be created. */
    FAILED,
    /** To the owners: the site is launched. */
    LAUNCHED,
    /** To the owners: the site is in preparation again. */
    UNDONE,
    /** To the owners: the site is suspended. */
    SUSPENDED,
    /** To the owners: the site stays suspended, with another reason, notice or last day. */
    SUSPENSION_CHANGED,
    /** To the owners: the site is open again. */
    REOPENED,
    /** To the owners: the last day of the suspension has passed, and the site is open again. */
    SUSPENSION_ENDED,
    /** To central communications: an owner asks to put off the end of a site. */
    END_ASKED,
    /** To central communications: an owner has withdrawn the request to put off the end of a site. */
    END_WITHDRAWN,
    /** To the owners: the end of the site is put off, to the day that was asked for or to another one. */
    END_GRANTED,
    /** To the owners: the end of the site stays. */
    END_REFUSED,
    /** To the owners: the end of the site is set, without a request of theirs. */
    END_SET,
    /** To the owners: a page was withdrawn in place of the team. */
    PAGE_WITHDRAWN,
    /** To the owners: a notice banner was set in place of the team. */
    NOTICE_SET,
    /** To the owners: a notice banner was set in place of the team, and is shown instead of the team's. */
    NOTICE_SET_INSTEAD,
    /** To the owners: the notice banner that was set in place of the team is removed. */
    NOTICE_REMOVED,
    /** To the owners: the notice banner that was set in place of the team is removed, and the team's follows it. */
    NOTICE_RESTORED,
    /** To the owners: the search of the portal no longer finds the content of the site. */
    SHARING_STOPPED,
    /** To the owners: the search of the portal finds the content of the site again. */
    SHARING_RESUMED,
    /** To the owners: after a date only one owner is left. */
    OWNERS_FEW,
    /** To the owners and central communications: after a date no owner is left. */
    OWNERS_NONE,
    /** To central communications: the contract of the last owner has ended. */
    OWNER_PAST_END,
    /** To a member: their contract, and so their membership of the site, has ended. */
    PART_ENDED,
    /** To the owners: the contract, and so the membership, of a member has ended. */
    MEMBER_ENDED,
    /** To the owners and central communications: the site has no owner, or is inactive. */
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

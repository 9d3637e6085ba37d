package fr.gouv.anct.minisites.content.review;

/**
 * Recipients of a notification about a page, as announced on a screen; an account is not notified of its own action.
 */
public enum NotificationRecipients {
    /** At least one other member is notified. */
    OTHERS,
    /** No mail is sent: the only member concerned is the caller. */
    ONESELF,
    /** No mail is sent: no member is concerned. */
    NOBODY
}

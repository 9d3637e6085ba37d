package fr.gouv.anct.minisites.content.review;

/**
 * Result of submitting, publishing, sending back, waiving or withdrawing a page: done, or the reason why nothing
 * changed.
 */
public enum PublicationResult {
    DONE,
    /** The page was saved since it was displayed: a decision applies only to the revision that was read. */
    CHANGED,
    /** The newest revision is already published. */
    NOTHING_NEW,
    /** This revision is already pending review. */
    WAITS_ALREADY,
    /** This revision is already scheduled for publication. */
    SCHEDULED_ALREADY,
    /** The submission has already been decided. */
    DECIDED_ALREADY,
    /** The page is not published. */
    NOT_ONLINE,
    /** The checks found errors in this revision, and no waiver was given. */
    BLOCKED,
    /** The revision has no error that prevents its publication. */
    NOT_BLOCKED,
    /** A block lacks a required value: no waiver is possible. */
    INCOMPLETE,
    /** The revision, or a page that shows it, cannot be rendered: no waiver is possible. */
    UNSHOWABLE
}

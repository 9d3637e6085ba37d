package fr.gouv.anct.minisites.content.schedule;

/**
 * Result of scheduling a publication or withdrawal, or of cancelling a schedule: done, or the reason why it is refused.
 */
public enum ScheduleResult {
    DONE,
    /** The page was saved since it was displayed. */
    CHANGED,
    /** The pending schedule is not the one that was displayed, or no longer exists. */
    RESCHEDULED,
    /** This revision is already published. */
    NOTHING_NEW,
    /** The time is in the past. */
    PAST,
    /** The time is more than two years away. */
    TOO_FAR,
    /** The page is not published, and no publication is scheduled. */
    NEVER_ONLINE,
    /** The withdrawal would precede the publication. */
    WRONG_ORDER,
    /** The publication and the withdrawal would be at the same minute. */
    SAME_MOMENT,
    /** The checks found errors in this revision, and no waiver was given. */
    BLOCKED,
    /** The schedule to cancel was already executed or cancelled. */
    OVER
}

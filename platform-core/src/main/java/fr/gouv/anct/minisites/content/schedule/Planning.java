package fr.gouv.anct.minisites.content.schedule;

/** What came of asking for something to be done later. */
public enum Planning {
    DONE,
    /** The page was saved since it was shown. */
    CHANGED,
    /** Another schedule waits than the one that was shown, or none any more. */
    RESCHEDULED,
    /** Visitors read these words already. */
    NOTHING_NEW,
    /** The moment is behind us. */
    PAST,
    /** The moment is more than two years away. */
    TOO_FAR,
    /** Visitors do not see the page, and nothing says that they will. */
    NEVER_ONLINE,
    /** It would be withdrawn before it is published. */
    WRONG_ORDER,
    /** The checks found errors in these words, and nobody has passed over them. */
    BLOCKED,
    /** What was to be cancelled has happened, or was cancelled. */
    OVER
}

package fr.gouv.anct.minisites.content.review;

/** What came of asking for something about a page. */
public enum Act {
    DONE,
    /** The page was saved since it was shown: nobody decides on words that they have not seen. */
    CHANGED,
    /** These words are what visitors read already. */
    NOTHING_NEW,
    /** These words wait already. */
    WAITS_ALREADY,
    /** These words are to be published at a moment that was decided. */
    SCHEDULED_ALREADY,
    /** The submission was decided on meanwhile. */
    DECIDED_ALREADY,
    /** Visitors do not see the page. */
    NOT_ONLINE,
    /** The checks found errors in these words, and nobody has passed over them. */
    BLOCKED,
    /** There is no error in these words that would keep them from being published. */
    NOT_BLOCKED,
    /** A block lacks a value that it requires: nobody passes over that. */
    INCOMPLETE,
    /** Visitors could not be shown these words, or what shows them: nobody passes over that. */
    UNSHOWABLE
}

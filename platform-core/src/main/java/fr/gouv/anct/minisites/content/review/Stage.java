package fr.gouv.anct.minisites.content.review;

/** Stage of the newest revision on its way to publication. */
public sealed interface Stage {

    /** It is a draft that was not submitted. */
    record Draft() implements Stage {}

    /** It is pending review. */
    record Submitted(Review review) implements Stage {}

    /** A submission is pending, and the page has been saved since. */
    record Stale(Review review) implements Stage {}

    /** It was sent back. */
    record SentBack(Review review) implements Stage {}

    /** The revision sent back was edited, and is not submitted again yet. */
    record Corrected(Review review) implements Stage {}

    /** It is scheduled for publication. */
    record Scheduled(Planned planned) implements Stage {}

    /** It is published. */
    record Online() implements Stage {}
}

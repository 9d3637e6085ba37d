package fr.gouv.anct.minisites.content.review;

/** Where the newest words of a page are on their way to visitors. */
public sealed interface Stage {

    /** They are written, and nobody has been asked to read them. */
    record Draft() implements Stage {}

    /** They wait for a decision. */
    record Submitted(Review review) implements Stage {}

    /** What was submitted waits, and the page has been saved since. */
    record Stale(Review review) implements Stage {}

    /** They were sent back. */
    record SentBack(Review review) implements Stage {}

    /** What was sent back has been worked on, and is not submitted again yet. */
    record Corrected(Review review) implements Stage {}

    /** They are to be published at a moment that was decided. */
    record Scheduled(Planned planned) implements Stage {}

    /** They are what visitors read. */
    record Online() implements Stage {}
}

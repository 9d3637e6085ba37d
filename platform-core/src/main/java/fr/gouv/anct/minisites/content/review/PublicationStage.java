package fr.gouv.anct.minisites.content.review;

/**
 * Stage of the newest revision of a page between draft and publication: submitted, stale, sent back, scheduled or
 * published.
 */
public sealed interface PublicationStage {

    /** It is a draft that was not submitted. */
    record Draft() implements PublicationStage {}

    /** It is pending review. */
    record Submitted(Review review) implements PublicationStage {}

    /** A submission is pending, and the page has been saved since. */
    record Stale(Review review) implements PublicationStage {}

    /** It was sent back. */
    record SentBack(Review review) implements PublicationStage {}

    /** The revision sent back was edited, and is not submitted again yet. */
    record Corrected(Review review) implements PublicationStage {}

    /** It is scheduled for publication. */
    record Scheduled(PlannedPublication planned) implements PublicationStage {}

    /** It is published. */
    record Online() implements PublicationStage {}
}

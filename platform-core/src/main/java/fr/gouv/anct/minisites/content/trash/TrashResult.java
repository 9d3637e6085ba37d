package fr.gouv.anct.minisites.content.trash;

/**
 * Result of moving a page to the trash: the number of pages trashed with its descendants, or the reason why it is
 * refused.
 */
public sealed interface TrashResult {

    /** The page is in the trash, with all its descendants. */
    record Done(int pages) implements TrashResult {}

    /** The home page cannot be trashed. */
    record Home() implements TrashResult {}

    /** The page or a descendant is published: only a role that may publish can trash it. */
    record Public() implements TrashResult {}

    /** The page or a descendant has a schedule: only a role that may publish can trash it. */
    record Scheduled() implements TrashResult {}

    /** The page does not exist in this site, or is already in the trash. */
    record Missing() implements TrashResult {}
}

package fr.gouv.anct.minisites.content.tree;

/** Result of moving a page to the trash. */
public sealed interface Discarding {

    /** The page is in the trash, with all its descendants. */
    record Done(int pages) implements Discarding {}

    /** The home page cannot be trashed. */
    record Home() implements Discarding {}

    /** The page or a descendant is published: only a role that may publish can trash it. */
    record Public() implements Discarding {}

    /** The page or a descendant has a schedule: only a role that may publish can trash it. */
    record Scheduled() implements Discarding {}

    /** The page does not exist in this site, or is already in the trash. */
    record Missing() implements Discarding {}
}

package fr.gouv.anct.minisites.content.draft;

/**
 * Result of saving the content of a page as a revision: saved, unchanged, in conflict with a save of another user, or
 * page missing.
 */
public sealed interface SaveResult {

    /** The content was saved as the newest revision. */
    record Saved(Draft head) implements SaveResult {}

    /** The content equals that of the newest revision; no revision was added. */
    record Unchanged(Draft head) implements SaveResult {}

    /** Another user has saved in the meantime; nothing was saved. */
    record Conflict(Draft head) implements SaveResult {}

    /** The site has no such page, or it is in the trash. */
    record Missing() implements SaveResult {}
}

package fr.gouv.anct.minisites.content.draft;

/** The result of saving a page. */
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

package fr.gouv.anct.minisites.content.draft;

/** The result of saving a page. */
public sealed interface Saving {

    /** The content was saved as the newest revision. */
    record Saved(Head head) implements Saving {}

    /** The content equals that of the newest revision; no revision was added. */
    record Unchanged(Head head) implements Saving {}

    /** Another user has saved in the meantime; nothing was saved. */
    record Conflict(Head head) implements Saving {}

    /** The site has no such page, or it is in the trash. */
    record Missing() implements Saving {}
}

package fr.gouv.anct.minisites.content.draft;

/** What came of saving a page. */
public sealed interface Saving {

    /** It is the newest revision now. */
    record Saved(Head head) implements Saving {}

    /** It says what the newest revision says already; there is no other. */
    record Unchanged(Head head) implements Saving {}

    /** Somebody else has saved since; nothing was done. */
    record Conflict(Head head) implements Saving {}

    /** There is no such page in this site, or it is in the trash. */
    record Missing() implements Saving {}
}

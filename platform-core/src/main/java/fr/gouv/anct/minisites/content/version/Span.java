package fr.gouv.anct.minisites.content.version;

/** Some words, a space between each and the next, and whether they were there before, are there now, or both. */
public record Span(Kind kind, String words) {

    /** Where they are. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }
}

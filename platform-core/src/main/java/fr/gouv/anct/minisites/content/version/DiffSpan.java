package fr.gouv.anct.minisites.content.version;

/** A run of words, separated by spaces, that are in the old text, the new text, or both. */
public record DiffSpan(Kind kind, String words) {

    /** Presence in the two texts. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }
}

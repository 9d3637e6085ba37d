package fr.gouv.anct.minisites.media.inspection;

/** What a file is for who looks for it; each kind has a limit of its own. */
public enum Kind {
    /** Pixels. */
    IMAGE,
    /** Lines: SVG, kept as it is once it is harmless. */
    DRAWING,
    DOCUMENT;

    /** In the database and in addresses. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

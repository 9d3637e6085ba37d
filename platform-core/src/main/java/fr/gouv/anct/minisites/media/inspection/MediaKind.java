package fr.gouv.anct.minisites.media.inspection;

/** The kinds of files by their use; each has its own size limit. */
public enum MediaKind {
    /** Raster image. */
    IMAGE,
    /** Vector image: SVG, stored as it is after sanitising. */
    DRAWING,
    DOCUMENT;

    /** Value in the database and in URLs. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.validation.Coded;

/** The kinds of files by their use; each has its own size limit. */
public enum MediaKind implements Coded {
    /** Raster image. */
    IMAGE,
    /** Vector image: SVG, stored as it is after sanitising. */
    DRAWING,
    DOCUMENT
}

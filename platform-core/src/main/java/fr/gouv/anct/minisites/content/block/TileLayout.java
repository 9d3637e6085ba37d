package fr.gouv.anct.minisites.content.block;

/** The layout of a tile, where the site does not set it. */
public enum TileLayout {
    /** The pictogram above. */
    VERTICAL,
    /** The pictogram at the side. */
    HORIZONTAL
}

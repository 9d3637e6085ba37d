package fr.gouv.anct.minisites.content.block;

/** How a tile is drawn, where the site does not say. */
public enum TileLayout {
    /** The pictogram above. */
    VERTICAL,
    /** The pictogram at the side. */
    HORIZONTAL
}

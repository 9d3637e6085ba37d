package fr.gouv.anct.minisites.content.block;

/** The presentation of a list of pages. */
public enum ListStyle {
    LINKS,
    CARDS,
    TILES
}

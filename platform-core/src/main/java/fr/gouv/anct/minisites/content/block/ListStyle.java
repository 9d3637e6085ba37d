package fr.gouv.anct.minisites.content.block;

/** How a list of pages looks. */
public enum ListStyle {
    LINKS,
    CARDS,
    TILES
}

package fr.gouv.anct.minisites.site;

/** The look of all the tiles of a site, among those the DSFR offers. */
public enum TileVariant {
    VERTICAL,
    HORIZONTAL,
    GREY
}

package fr.gouv.anct.minisites.site;

/** Variant of all the tiles of a site, among those of the DSFR. */
public enum TileVariant {
    VERTICAL,
    HORIZONTAL,
    GREY
}

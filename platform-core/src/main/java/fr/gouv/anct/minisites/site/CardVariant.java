package fr.gouv.anct.minisites.site;

/** Variant of all the cards of a site, among those of the DSFR. */
public enum CardVariant {
    DEFAULT,
    GREY,
    NO_BORDER,
    SHADOW
}

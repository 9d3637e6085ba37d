package fr.gouv.anct.minisites.site;

/** The look of all the cards of a site, among those the DSFR offers. */
public enum CardVariant {
    DEFAULT,
    GREY,
    NO_BORDER,
    SHADOW
}

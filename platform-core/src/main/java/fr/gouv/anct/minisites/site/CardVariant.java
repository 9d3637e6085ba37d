package fr.gouv.anct.minisites.site;

/** A style of cards of the DSFR, which a team chooses in the appearance of its site for all its cards. */
public enum CardVariant {
    DEFAULT,
    GREY,
    NO_BORDER,
    SHADOW
}

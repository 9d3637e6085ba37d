package fr.gouv.anct.minisites.content.block;

/** The background of a band. */
public enum BandBackground {
    /** The page's own background. */
    PLAIN,
    /** Light, in the accent of the site. */
    ACCENT,
    /** The light blue of the State. */
    BLUE_FRANCE,
    GREY
}

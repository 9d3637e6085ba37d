package fr.gouv.anct.minisites.content.block;

/**
 * Background colour of a {@link SectionBand} or a {@link CallToAction}: plain, accent of the site, light blue of the
 * State, or grey.
 */
public enum BandBackground {
    /** The page's own background. */
    PLAIN,
    /** Light, in the accent of the site. */
    ACCENT,
    /** The light blue of the State. */
    BLUE_FRANCE,
    GREY
}

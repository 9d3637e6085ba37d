package fr.gouv.anct.minisites.content.block;

/** The band behind a hero. */
public enum HeroBackground {
    /** The page's own background. */
    PLAIN,
    /** The light band of the site's accent. */
    ACCENT,
    /** The light blue of the State. */
    BLUE_FRANCE
}

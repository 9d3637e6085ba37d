package fr.gouv.anct.minisites.content.block;

/** Where the image of an opening stands. */
public enum HeroLayout {
    IMAGE_RIGHT,
    IMAGE_LEFT,
    /** As wide as the page. */
    IMAGE_BELOW,
    /** Centred words; the image below, narrower. */
    CENTRED
}

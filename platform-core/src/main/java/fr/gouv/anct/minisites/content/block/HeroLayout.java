package fr.gouv.anct.minisites.content.block;

/** The position of the image in a hero. */
public enum HeroLayout {
    IMAGE_RIGHT,
    IMAGE_LEFT,
    /** Full page width. */
    IMAGE_BELOW,
    /** Centred text; the image below, narrower. */
    CENTRED
}

package fr.gouv.anct.minisites.content.block;

/** How a card is drawn. */
public enum CardLayout {
    /** The image above. */
    VERTICAL,
    /** The image at the side. */
    HORIZONTAL
}

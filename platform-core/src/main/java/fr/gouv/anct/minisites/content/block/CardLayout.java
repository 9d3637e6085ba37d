package fr.gouv.anct.minisites.content.block;

/** The layout of a card. */
public enum CardLayout {
    /** The image above. */
    VERTICAL,
    /** The image at the side. */
    HORIZONTAL
}

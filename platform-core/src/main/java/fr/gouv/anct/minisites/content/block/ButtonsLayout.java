package fr.gouv.anct.minisites.content.block;

/** The arrangement of the buttons of a group. */
public enum ButtonsLayout {
    LEFT,
    CENTER,
    RIGHT,
    /** One below the other, all of the same width. */
    STACKED
}

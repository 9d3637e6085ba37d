package fr.gouv.anct.minisites.content.block;

/** How the buttons of a group stand. */
public enum ButtonsLayout {
    LEFT,
    CENTER,
    RIGHT,
    /** Under one another, each as wide as the others. */
    STACKED
}

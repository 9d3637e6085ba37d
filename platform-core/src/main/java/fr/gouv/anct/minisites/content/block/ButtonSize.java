package fr.gouv.anct.minisites.content.block;

/** The size of all buttons of a group. */
public enum ButtonSize {
    MEDIUM,
    SMALL,
    LARGE
}

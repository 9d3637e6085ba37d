package fr.gouv.anct.minisites.content.block;

/** The emphasis of a button; a group has at most one primary. */
public enum ButtonStyle {
    PRIMARY,
    SECONDARY,
    TERTIARY
}

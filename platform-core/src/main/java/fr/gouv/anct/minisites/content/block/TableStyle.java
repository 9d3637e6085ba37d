package fr.gouv.anct.minisites.content.block;

/** The presentation of a table. */
public enum TableStyle {
    STANDARD,
    BORDERED,
    SMALL,
    LARGE
}

package fr.gouv.anct.minisites.content.block;

/** The presentation of a table. */
public enum TableLook {
    STANDARD,
    BORDERED,
    SMALL,
    LARGE
}

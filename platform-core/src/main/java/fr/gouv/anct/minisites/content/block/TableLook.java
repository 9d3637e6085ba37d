package fr.gouv.anct.minisites.content.block;

/** How a table is drawn. */
public enum TableLook {
    STANDARD,
    BORDERED,
    SMALL,
    LARGE
}

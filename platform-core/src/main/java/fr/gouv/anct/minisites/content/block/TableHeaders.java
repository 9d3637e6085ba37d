package fr.gouv.anct.minisites.content.block;

/** Which cells of a table name the others. */
public enum TableHeaders {
    FIRST_ROW,
    FIRST_COLUMN,
    BOTH
}

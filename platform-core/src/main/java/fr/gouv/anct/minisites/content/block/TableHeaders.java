package fr.gouv.anct.minisites.content.block;

/** Which cells of a table are headers. */
public enum TableHeaders {
    FIRST_ROW,
    FIRST_COLUMN,
    BOTH
}

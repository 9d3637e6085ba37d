package fr.gouv.anct.minisites.content.block;

/** The distribution of the width among columns. */
public enum ColumnSplit {
    EQUAL,
    WIDE_FIRST,
    WIDE_LAST
}

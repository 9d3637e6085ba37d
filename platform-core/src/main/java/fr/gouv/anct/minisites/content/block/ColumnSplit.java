package fr.gouv.anct.minisites.content.block;

/** How columns share the width. */
public enum ColumnSplit {
    EQUAL,
    WIDE_FIRST,
    WIDE_LAST
}

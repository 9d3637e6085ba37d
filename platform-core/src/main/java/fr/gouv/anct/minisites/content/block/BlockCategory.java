package fr.gouv.anct.minisites.content.block;

/** The families in which blocks are offered. */
public enum BlockCategory {
    TEXT,
    MEDIA,
    NAVIGATION,
    STRUCTURE,
    DATA,
    /** What changes without the page being edited. */
    DYNAMIC
}

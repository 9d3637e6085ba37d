package fr.gouv.anct.minisites.content.block;

/** The families in which the back office offers blocks. */
public enum BlockCategory {
    TEXT,
    MEDIA,
    NAVIGATION,
    STRUCTURE,
    DATA,
    /** Content that changes without the page being edited. */
    DYNAMIC
}

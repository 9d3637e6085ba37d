package fr.gouv.anct.minisites.content.block;

/** How figures are drawn. */
public enum ChartKind {
    /** Lying, so that their names have room. */
    BARS,
    LINES,
    /** Parts of a whole: the first column of figures alone. */
    PIE
}

package fr.gouv.anct.minisites.content.block;

/** The kinds of drawing for figures. */
public enum ChartKind {
    /** Horizontal, so that their names have room. */
    BARS,
    LINES,
    /** Shares of a whole; only the first column of figures is drawn. */
    PIE
}

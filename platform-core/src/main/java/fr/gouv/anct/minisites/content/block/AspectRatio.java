package fr.gouv.anct.minisites.content.block;

/** The aspect ratio of a frame. */
public enum AspectRatio {
    /** 16 by 9. */
    WIDE,
    /** 4 by 3. */
    CLASSIC,
    SQUARE
}

package fr.gouv.anct.minisites.content.block;

/** The share of the text column that an image takes on a wide screen. */
public enum ImageWidth {
    FULL,
    MEDIUM,
    SMALL
}

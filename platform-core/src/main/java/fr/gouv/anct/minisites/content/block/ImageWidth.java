package fr.gouv.anct.minisites.content.block;

/** How much of the text column an image takes on a wide screen. */
public enum ImageWidth {
    FULL,
    MEDIUM,
    SMALL
}

package fr.gouv.anct.minisites.content.block;

/** How much of the width an image takes beside a text. */
public enum ImageShare {
    THIRD,
    HALF,
    TWO_THIRDS
}

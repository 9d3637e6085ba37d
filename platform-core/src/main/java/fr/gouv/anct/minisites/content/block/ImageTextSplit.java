package fr.gouv.anct.minisites.content.block;

/** The share of the width that an image takes beside a text. */
public enum ImageTextSplit {
    THIRD,
    HALF,
    TWO_THIRDS
}

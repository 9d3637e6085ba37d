package fr.gouv.anct.minisites.content.block;

/** The presentation of a document to download. */
public enum DownloadVariant {
    TILE,
    CARD,
    /** A link under the text. */
    LINK
}

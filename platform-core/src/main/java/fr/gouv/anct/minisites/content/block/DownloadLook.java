package fr.gouv.anct.minisites.content.block;

/** How a document is offered. */
public enum DownloadLook {
    TILE,
    CARD,
    /** A link under the text. */
    LINK
}

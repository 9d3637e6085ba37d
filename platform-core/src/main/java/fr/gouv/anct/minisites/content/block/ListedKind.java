package fr.gouv.anct.minisites.content.block;

/** What a list of recent pages holds. */
public enum ListedKind {
    ANY,
    PAGES,
    ARTICLES
}

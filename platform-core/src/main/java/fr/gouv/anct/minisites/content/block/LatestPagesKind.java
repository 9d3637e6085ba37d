package fr.gouv.anct.minisites.content.block;

/** The kinds of page that a list of recent pages contains. */
public enum LatestPagesKind {
    ANY,
    PAGES,
    ARTICLES
}

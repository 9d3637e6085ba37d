package fr.gouv.anct.minisites.content.block;

/** What a badge says by its colour. */
public enum BadgeKind {
    NEUTRAL,
    /** In the accent of the site. */
    ACCENT,
    NEW,
    INFO,
    SUCCESS,
    WARNING,
    ERROR
}

package fr.gouv.anct.minisites.content.block;

/** The meaning of a badge, shown by its colour. */
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

package fr.gouv.anct.minisites.content.block;

/** Meaning of a badge in a {@link Badges} block, such as new, success or error, which determines its colour. */
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

package fr.gouv.anct.minisites.content.block;

/** The size of badges and tags. */
public enum BadgeSize {
    MEDIUM,
    SMALL
}

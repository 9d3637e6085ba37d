package fr.gouv.anct.minisites.content.block;

/** Size, medium or small, of the badges of a {@link Badges} block or the tags of a {@link Tags} block. */
public enum BadgeSize {
    MEDIUM,
    SMALL
}

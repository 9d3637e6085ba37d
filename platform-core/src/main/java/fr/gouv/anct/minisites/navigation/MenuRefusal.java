package fr.gouv.anct.minisites.navigation;

/**
 * The reason why {@link MenuTree} or the size limit refuses a menu change, such as a full menu or a vanished position,
 * as the back office shows it.
 *
 * @param most maximum number of entries at that position
 */
public record MenuRefusal(Reason reason, int most) {

    /** Kind of refusal. */
    public enum Reason {
        /** The parent already has the maximum number of entries that the DSFR allows. */
        FULL,
        /** The parent does not accept such an entry: the menus would be deeper than the DSFR allows. */
        MISPLACED,
        /** More than {@link MenuSize#MOST} characters on every page. */
        HEAVY,
        /** The target is the entry itself or one of its descendants. */
        WITHIN_ITSELF,
        /** The position no longer exists. */
        GONE
    }
}

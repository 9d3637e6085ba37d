package fr.gouv.anct.minisites.navigation;

/**
 * Why the menus cannot be arranged so.
 *
 * @param most how many entries fit there
 */
public record MenuRefusal(Reason reason, int most) {

    /** What is in the way. */
    public enum Reason {
        /** As many entries there as the DSFR allows. */
        FULL,
        /** Such an entry does not go there: the menus would be deeper than the DSFR allows. */
        MISPLACED,
        /** More than {@link MenuWeight#MOST} characters on every page. */
        HEAVY,
        /** Below itself. */
        WITHIN_ITSELF,
        /** There is no such place any more. */
        GONE
    }
}

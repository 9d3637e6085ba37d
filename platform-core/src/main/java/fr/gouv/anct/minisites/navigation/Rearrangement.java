package fr.gouv.anct.minisites.navigation;

/** What comes of a change of the menus. */
public sealed interface Rearrangement {

    /**
     * It can be done.
     *
     * @param at where the entry stands now
     */
    record Possible(MenuTree tree, Spot at) implements Rearrangement {}

    /** It cannot. */
    record Refused(MenuRefusal refusal) implements Rearrangement {

        Refused(MenuRefusal.Reason reason, int most) {
            this(new MenuRefusal(reason, most));
        }
    }
}

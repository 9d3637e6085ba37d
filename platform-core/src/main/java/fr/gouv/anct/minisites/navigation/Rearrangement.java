package fr.gouv.anct.minisites.navigation;

/** Result of a menu change. */
public sealed interface Rearrangement {

    /**
     * The change is possible.
     *
     * @param at new position of the entry
     */
    record Possible(MenuTree tree, Spot at) implements Rearrangement {}

    /** The change is refused. */
    record Refused(MenuRefusal refusal) implements Rearrangement {

        Refused(MenuRefusal.Reason reason, int most) {
            this(new MenuRefusal(reason, most));
        }
    }
}

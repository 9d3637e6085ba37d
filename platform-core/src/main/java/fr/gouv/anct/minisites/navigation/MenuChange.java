package fr.gouv.anct.minisites.navigation;

/** Result of a change computed on a menu in memory: the changed menu, or the reason of the refusal. */
public sealed interface MenuChange {

    /**
     * The change is possible.
     *
     * @param at new position of the entry
     */
    record Possible(MenuTree tree, MenuPosition at) implements MenuChange {}

    /** The change is refused. */
    record Refused(MenuRefusal refusal) implements MenuChange {

        Refused(MenuRefusal.Reason reason, int most) {
            this(new MenuRefusal(reason, most));
        }
    }
}

package fr.gouv.anct.minisites.content.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Merged order of the items of two lists edited from one base, each item once. Keeps the moves of each side and inserts
 * each side's additions after their original predecessor.
 *
 * @param disputed whether both sides moved items differently
 */
record MergeOrder(List<Item> parts, boolean disputed) {

    /** Index of an item in each of the three lists; {@link BlockAlignment#NONE} where it is absent. */
    record Item(int base, int theirs, int mine) {

        boolean added() {
            return base == BlockAlignment.NONE;
        }

        boolean kept() {
            return base != BlockAlignment.NONE && theirs != BlockAlignment.NONE && mine != BlockAlignment.NONE;
        }
    }

    /** @param parts from {@link MergeItems} */
    static MergeOrder of(List<Item> parts, boolean preferMine) {
        List<Item> theirOrder = sorted(parts, Item::theirs);
        List<Item> myOrder = sorted(parts, Item::mine);
        List<Item> before = kept(sorted(parts, Item::base));
        boolean theyMoved = !kept(theirOrder).equals(before);
        boolean iMoved = !kept(myOrder).equals(before);
        boolean disputed = theyMoved && iMoved && !kept(theirOrder).equals(kept(myOrder));
        boolean mineLeads = iMoved && (!theyMoved || preferMine);
        return new MergeOrder(
                mineLeads ? interleave(myOrder, theirOrder, false) : interleave(theirOrder, myOrder, true), disputed);
    }

    private static List<Item> sorted(List<Item> parts, ToIntFunction<Item> place) {
        return parts.stream()
                .filter(part -> place.applyAsInt(part) != BlockAlignment.NONE)
                .sorted(Comparator.comparingInt(place))
                .toList();
    }

    private static List<Item> kept(List<Item> parts) {
        return parts.stream().filter(Item::kept).toList();
    }

    /** @param behind whether additions of the second list follow those of the first at the same position */
    private static List<Item> interleave(List<Item> leading, List<Item> other, boolean behind) {
        List<Item> woven = new ArrayList<>(leading);
        int at = 0;
        for (Item part : other) {
            int there = woven.indexOf(part);
            if (there >= 0) {
                at = there + 1;
                continue;
            }
            while (behind && at < woven.size() && woven.get(at).added() && !other.contains(woven.get(at))) {
                at++;
            }
            woven.add(at++, part);
        }
        return List.copyOf(woven);
    }
}

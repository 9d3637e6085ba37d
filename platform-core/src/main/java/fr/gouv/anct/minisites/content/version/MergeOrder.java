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
record MergeOrder(List<Part> parts, boolean disputed) {

    /** Index of an item in each of the three lists; {@link Alignment#NONE} where it is absent. */
    record Part(int base, int theirs, int mine) {

        boolean added() {
            return base == Alignment.NONE;
        }

        boolean kept() {
            return base != Alignment.NONE && theirs != Alignment.NONE && mine != Alignment.NONE;
        }
    }

    /** @param parts from {@link MergeParts} */
    static MergeOrder of(List<Part> parts, boolean preferMine) {
        List<Part> theirOrder = sorted(parts, Part::theirs);
        List<Part> myOrder = sorted(parts, Part::mine);
        List<Part> before = kept(sorted(parts, Part::base));
        boolean theyMoved = !kept(theirOrder).equals(before);
        boolean iMoved = !kept(myOrder).equals(before);
        boolean disputed = theyMoved && iMoved && !kept(theirOrder).equals(kept(myOrder));
        boolean mineLeads = iMoved && (!theyMoved || preferMine);
        return new MergeOrder(
                mineLeads ? woven(myOrder, theirOrder, false) : woven(theirOrder, myOrder, true), disputed);
    }

    private static List<Part> sorted(List<Part> parts, ToIntFunction<Part> place) {
        return parts.stream()
                .filter(part -> place.applyAsInt(part) != Alignment.NONE)
                .sorted(Comparator.comparingInt(place))
                .toList();
    }

    private static List<Part> kept(List<Part> parts) {
        return parts.stream().filter(Part::kept).toList();
    }

    /** @param behind whether additions of the second list follow those of the first at the same position */
    private static List<Part> woven(List<Part> leading, List<Part> other, boolean behind) {
        List<Part> woven = new ArrayList<>(leading);
        int at = 0;
        for (Part part : other) {
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

package fr.gouv.anct.minisites.navigation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in the menus, written {@code principal.2.0}: an area, and the way down to an entry by its positions.
 *
 * @param path from 0; empty for the area itself
 */
public record Spot(Area area, List<Integer> path) {

    private static final Pattern FORM = Pattern.compile("[a-z-]{1,20}(?:\\.[0-9]{1,2}){0,3}");

    /** The area itself, above its entries. */
    public static Spot of(Area area) {
        return new Spot(area, List.of());
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<Spot> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.");
        List<Integer> path = Arrays.stream(parts).skip(1).map(Integer::valueOf).toList();
        return Area.of(parts[0]).map(area -> new Spot(area, path));
    }

    /** Whether it is a whole area. */
    public boolean top() {
        return path.isEmpty();
    }

    /** One of the entries below it. */
    public Spot below(int index) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(index);
        return new Spot(area, List.copyOf(longer));
    }

    /** What an entry is below of. */
    public Spot above() {
        return new Spot(area, path.subList(0, path.size() - 1));
    }

    /** The position of an entry among those beside it. */
    public int index() {
        return path.getLast();
    }

    /** Whether it is the other or below it. */
    public boolean within(Spot other) {
        return area == other.area
                && path.size() >= other.path.size()
                && path.subList(0, other.path.size()).equals(other.path);
    }

    @Override
    public String toString() {
        return path.stream().map(index -> "." + index).collect(Collectors.joining("", area.code(), ""));
    }
}

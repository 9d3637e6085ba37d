package fr.gouv.anct.minisites.navigation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Position in the menus, written {@code principal.2.0}: an area, and the indexes on the path to an entry.
 *
 * @param path from 0; empty for the area itself
 */
public record MenuPosition(MenuArea area, List<Integer> path) {

    private static final Pattern FORM = Pattern.compile("[a-z-]{1,20}(?:\\.[0-9]{1,2}){0,3}");

    /** Returns the position of an area, the root of its entries. */
    public static MenuPosition of(MenuArea area) {
        return new MenuPosition(area, List.of());
    }

    /** Parses the form of {@link #toString}. */
    public static Optional<MenuPosition> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.");
        List<Integer> path = Arrays.stream(parts).skip(1).map(Integer::valueOf).toList();
        return MenuArea.of(parts[0]).map(area -> new MenuPosition(area, path));
    }

    /** Whether it is a whole area. */
    public boolean top() {
        return path.isEmpty();
    }

    /** Returns the position of a child. */
    public MenuPosition below(int index) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(index);
        return new MenuPosition(area, List.copyOf(longer));
    }

    /** Returns the position of the parent. */
    public MenuPosition above() {
        return new MenuPosition(area, path.subList(0, path.size() - 1));
    }

    /** The index of an entry among its siblings. */
    public int index() {
        return path.getLast();
    }

    /** Whether it is the other position or one of its descendants. */
    public boolean within(MenuPosition other) {
        return area == other.area
                && path.size() >= other.path.size()
                && path.subList(0, other.path.size()).equals(other.path);
    }

    @Override
    public String toString() {
        return path.stream().map(index -> "." + index).collect(Collectors.joining("", area.code(), ""));
    }
}

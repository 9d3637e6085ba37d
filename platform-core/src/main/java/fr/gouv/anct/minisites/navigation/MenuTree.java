package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.navigation.MenuChange.Possible;
import fr.gouv.anct.minisites.navigation.MenuChange.Refused;
import fr.gouv.anct.minisites.navigation.MenuRefusal.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Immutable tree of the menus for editing: each change returns another tree within the limits of the DSFR, or a
 * refusal.
 */
public record MenuTree(Map<MenuArea, List<MenuNode>> areas) {

    /** Placeholder for a moved or removed entry, until the tree is complete. */
    private static final MenuNode TAKEN = new MenuNode(MenuNodeKind.LINK, "", null, null, null, List.of());

    public static MenuTree of(Menus menus) {
        return MenuConversion.tree(menus);
    }

    public Menus menus() {
        return MenuConversion.menus(this);
    }

    /** Returns a copy whose texts are one line each. */
    MenuTree normalized() {
        Map<MenuArea, List<MenuNode>> lines = new EnumMap<>(MenuArea.class);
        areas.forEach((area, entries) ->
                lines.put(area, entries.stream().map(MenuNode::normalized).toList()));
        return new MenuTree(lines);
    }

    /** Returns the entry at a position; empty for an area or when there is no entry. */
    public Optional<MenuNode> at(MenuPosition position) {
        if (position.top()) {
            return Optional.empty();
        }
        return list(position.above())
                .filter(list -> position.index() < list.size())
                .map(list -> list.get(position.index()));
    }

    /** Returns the children of a position; empty when it does not exist. */
    public Optional<List<MenuNode>> list(MenuPosition position) {
        return position.top()
                ? Optional.of(areas.getOrDefault(position.area(), List.of()))
                : at(position).map(MenuNode::below);
    }

    /** Finds the position in this tree of an entry of another tree, by the labels along its path. */
    public Optional<MenuPosition> findSame(MenuTree other, MenuPosition position) {
        if (position.top()) {
            return Optional.of(position);
        }
        return other.at(position)
                .flatMap(entry -> findSame(other, position.above()).flatMap(above -> labelled(above, entry)));
    }

    private Optional<MenuPosition> labelled(MenuPosition above, MenuNode entry) {
        List<MenuNode> entries = list(above).orElse(List.of());
        return Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
                .filter(i -> entries.get(i).label().equals(entry.label()))
                .map(above::below)
                .findFirst();
    }

    /** Returns all positions that accept children of a kind, full or not, in order. */
    public List<MenuPosition> findParentsFor(MenuNodeKind kind) {
        return Stream.of(MenuArea.values())
                .map(MenuPosition::of)
                .flatMap(this::withAllBelow)
                .filter(position -> kinds(position).contains(kind))
                .toList();
    }

    /** The positions of all entries, in order. */
    public Stream<MenuPosition> entries() {
        return Stream.of(MenuArea.values())
                .map(MenuPosition::of)
                .flatMap(this::withAllBelow)
                .filter(position -> !position.top());
    }

    private Stream<MenuPosition> withAllBelow(MenuPosition position) {
        int count = list(position).map(List::size).orElse(0);
        return Stream.concat(
                Stream.of(position),
                Stream.iterate(0, i -> i < count, i -> i + 1)
                        .map(position::below)
                        .flatMap(this::withAllBelow));
    }

    /** Returns the kinds of children that a position accepts. */
    public Set<MenuNodeKind> kinds(MenuPosition position) {
        return position.top()
                ? position.area().kinds()
                : at(position).map(entry -> entry.kind().below()).orElse(Set.of());
    }

    /** Returns the maximum number of children of a position. */
    public int most(MenuPosition position) {
        return position.top()
                ? position.area().most()
                : at(position).map(entry -> entry.kind().most()).orElse(0);
    }

    /** Adds an entry after its siblings. */
    public MenuChange add(MenuPosition parent, MenuNode entry) {
        Optional<List<MenuNode>> list = list(parent);
        if (list.isEmpty()) {
            return new Refused(Reason.GONE, 0);
        }
        if (!kinds(parent).contains(entry.kind())) {
            return new Refused(Reason.MISPLACED, 0);
        }
        int size = list.get().size();
        return size >= most(parent)
                ? new Refused(Reason.FULL, most(parent))
                : unlessHeavy(with(parent, entries -> inserted(entries, size, entry)), parent.below(size));
    }

    private MenuChange unlessHeavy(MenuTree changed, MenuPosition at) {
        return MenuSize.refuses(this, changed) ? new Refused(Reason.HEAVY, MenuSize.MOST) : new Possible(changed, at);
    }

    /** Replaces an entry by one of the same kind; its children stay. */
    public MenuChange replace(MenuPosition position, MenuNode entry) {
        Optional<MenuNode> old = at(position);
        if (old.isEmpty()) {
            return new Refused(Reason.GONE, 0);
        }
        return old.get().kind() == entry.kind()
                ? unlessHeavy(set(position, entry.withBelow(old.get().below())), position)
                : new Refused(Reason.MISPLACED, 0);
    }

    private MenuTree set(MenuPosition position, MenuNode entry) {
        return with(position.above(), entries -> {
            List<MenuNode> changed = new ArrayList<>(entries);
            changed.set(position.index(), entry);
            return changed;
        });
    }

    /** Removes an entry with its descendants. */
    public MenuChange remove(MenuPosition position) {
        return at(position)
                .<MenuChange>map(_ -> new Possible(set(position, TAKEN).withoutTaken(), position.above()))
                .orElseGet(() -> new Refused(Reason.GONE, 0));
    }

    /**
     * Moves an entry.
     *
     * @param index index of the current child to insert before; one after the last one to append
     */
    public MenuChange move(MenuPosition from, MenuPosition parent, int index) {
        Optional<MenuNode> entry = at(from);
        Optional<List<MenuNode>> list = list(parent);
        if (entry.isEmpty() || list.isEmpty()) {
            return new Refused(Reason.GONE, 0);
        }
        if (parent.within(from)) {
            return new Refused(Reason.WITHIN_ITSELF, 0);
        }
        if (!kinds(parent).contains(entry.get().kind())) {
            return new Refused(Reason.MISPLACED, 0);
        }
        boolean stays = from.above().equals(parent);
        if (!stays && list.get().size() >= most(parent)) {
            return new Refused(Reason.FULL, most(parent));
        }
        int before = Math.clamp(index, 0, list.get().size());
        MenuTree moved = set(from, TAKEN)
                .with(parent, entries -> inserted(entries, before, entry.get()))
                .withoutTaken();
        return new Possible(moved, moved.spotOf(entry.get()));
    }

    private static List<MenuNode> inserted(List<MenuNode> entries, int index, MenuNode entry) {
        List<MenuNode> changed = new ArrayList<>(entries);
        changed.add(index, entry);
        return changed;
    }

    private MenuTree with(MenuPosition position, UnaryOperator<List<MenuNode>> change) {
        Map<MenuArea, List<MenuNode>> changed = new EnumMap<>(areas);
        changed.put(position.area(), with(areas.getOrDefault(position.area(), List.of()), position.path(), change));
        return new MenuTree(changed);
    }

    private static List<MenuNode> with(
            List<MenuNode> entries, List<Integer> path, UnaryOperator<List<MenuNode>> change) {
        if (path.isEmpty()) {
            return List.copyOf(change.apply(entries));
        }
        List<MenuNode> changed = new ArrayList<>(entries);
        MenuNode entry = entries.get(path.getFirst());
        changed.set(path.getFirst(), entry.withBelow(with(entry.below(), path.subList(1, path.size()), change)));
        return List.copyOf(changed);
    }

    @SuppressWarnings("ReferenceEquality") // identity, not equality
    private static List<MenuNode> withoutTaken(List<MenuNode> entries) {
        return entries.stream()
                .filter(entry -> entry != TAKEN)
                .map(entry -> holdsTaken(entry) ? entry.withBelow(withoutTaken(entry.below())) : entry)
                .toList();
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean holdsTaken(MenuNode entry) {
        return entry.below().stream().anyMatch(below -> below == TAKEN || holdsTaken(below));
    }

    private MenuTree withoutTaken() {
        Map<MenuArea, List<MenuNode>> changed = new EnumMap<>(MenuArea.class);
        areas.forEach((area, entries) -> changed.put(area, withoutTaken(entries)));
        return new MenuTree(changed);
    }

    @SuppressWarnings("ReferenceEquality") // entries may be equal
    private MenuPosition spotOf(MenuNode entry) {
        return entries()
                .filter(position -> at(position).filter(found -> found == entry).isPresent())
                .findFirst()
                .orElseThrow();
    }
}

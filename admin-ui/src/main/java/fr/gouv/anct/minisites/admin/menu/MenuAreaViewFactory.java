package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.menu.MenuListScreen.AdditionView;
import fr.gouv.anct.minisites.admin.menu.MenuListScreen.AreaView;
import fr.gouv.anct.minisites.admin.menu.MenuListScreen.RowView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.navigation.MenuArea;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the views of the menu areas for the menu list: their entries with target, problem and move buttons, and the
 * links to add entries.
 */
final class MenuAreaViewFactory {

    private final MenuTree tree;
    private final MenuTargetLabels targets;
    private final Map<MenuPosition, String> lost;
    private final AdmittedRequest request;
    private final boolean editable;

    /**
     * @param lost problems with the targets of entries
     * @param request whose query names the entry that was just moved, if any
     */
    MenuAreaViewFactory(
            MenuTree tree,
            MenuTargetLabels targets,
            Map<MenuPosition, String> lost,
            AdmittedRequest request,
            boolean editable) {
        this.tree = tree;
        this.targets = targets;
        this.lost = lost;
        this.request = request;
        this.editable = editable;
    }

    List<AreaView> areas() {
        return Arrays.stream(MenuArea.values()).map(this::area).toList();
    }

    private AreaView area(MenuArea area) {
        MenuPosition position = MenuPosition.of(area);
        return new AreaView(
                area.code(),
                request.message("detail." + area.code()),
                request.message("menu.area." + area.code() + ".hint"),
                count(position),
                takes(position),
                rows(position),
                additions(position));
    }

    private List<RowView> rows(MenuPosition parent) {
        List<MenuNode> entries = tree.list(parent).orElseThrow();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> row(parent, i, entries.get(i), entries.size()))
                .toList();
    }

    private RowView row(MenuPosition parent, int index, MenuNode entry, int size) {
        MenuPosition position = parent.below(index);
        boolean takes = !entry.kind().below().isEmpty();
        return new RowView(
                position.toString(),
                entry.kind().name(),
                entry.label(),
                entry.kind() == MenuNodeKind.LINK ? null : request.message("menu.kind." + entry.kind()),
                targets.words(entry.link()),
                lost.get(position),
                takes ? count(position) : null,
                takes(position),
                MenuEntryResource.ENTRY.link(request.site()) + "?entree=" + position,
                index > 0 && editable ? MenuMove.text(position, parent, index - 1) : null,
                index < size - 1 && editable ? MenuMove.text(position, parent, index + 2) : null,
                position.toString().equals(request.query("ici").orElse("")),
                rows(position),
                additions(position));
    }

    private String count(MenuPosition position) {
        return request.message("menu.count", tree.list(position).orElseThrow().size(), tree.most(position));
    }

    private String takes(MenuPosition position) {
        return tree.kinds(position).stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private List<AdditionView> additions(MenuPosition position) {
        Set<MenuNodeKind> kinds = tree.kinds(position);
        boolean room = editable && tree.list(position).orElseThrow().size() < tree.most(position);
        return Arrays.stream(MenuNodeKind.values())
                .filter(kind -> room && kinds.contains(kind))
                .map(kind -> new AdditionView(
                        words(kind, position),
                        MenuEntryResource.ENTRY.link(request.site()) + "?dans=" + position + "&genre=" + kind.name()))
                .toList();
    }

    private String words(MenuNodeKind kind, MenuPosition position) {
        @Nullable String in = tree.at(position).map(MenuNode::label).orElse(null);
        return in == null
                ? request.message("menu.add." + kind)
                : request.message("menu.add.in", request.message("menu.add." + kind), in);
    }
}

package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.menu.MenuListScreen.AdditionView;
import fr.gouv.anct.minisites.admin.menu.MenuListScreen.AreaView;
import fr.gouv.anct.minisites.admin.menu.MenuListScreen.RowView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.navigation.Area;
import fr.gouv.anct.minisites.navigation.Entry;
import fr.gouv.anct.minisites.navigation.EntryKind;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds the views of the menu areas and their entries. */
final class MenuViews {

    private final MenuTree tree;
    private final TargetNames targets;
    private final Map<Spot, String> lost;
    private final String base;
    private final boolean editable;
    private final String focus;
    private final Texts texts;

    /**
     * @param lost problems with the targets of entries
     * @param base path of the menu screen
     * @param focus position of the entry that was just moved, if any
     */
    MenuViews(
            MenuTree tree,
            TargetNames targets,
            Map<Spot, String> lost,
            String base,
            boolean editable,
            String focus,
            Texts texts) {
        this.tree = tree;
        this.targets = targets;
        this.lost = lost;
        this.base = base;
        this.editable = editable;
        this.focus = focus;
        this.texts = texts;
    }

    List<AreaView> areas() {
        return Arrays.stream(Area.values()).map(this::area).toList();
    }

    private AreaView area(Area area) {
        Spot spot = Spot.of(area);
        return new AreaView(
                area.code(),
                texts.say("detail." + area.code()),
                texts.say("menu.area." + area.code() + ".hint"),
                count(spot),
                takes(spot),
                rows(spot),
                additions(spot));
    }

    private List<RowView> rows(Spot parent) {
        List<Entry> entries = tree.list(parent).orElseThrow();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> row(parent, i, entries.get(i), entries.size()))
                .toList();
    }

    private RowView row(Spot parent, int index, Entry entry, int size) {
        Spot spot = parent.below(index);
        boolean takes = !entry.kind().below().isEmpty();
        return new RowView(
                spot.toString(),
                entry.kind().name(),
                entry.label(),
                entry.kind() == EntryKind.LINK ? null : texts.say("menu.kind." + entry.kind()),
                targets.words(entry.link()),
                lost.get(spot),
                takes ? count(spot) : null,
                takes(spot),
                base + "/entree?entree=" + spot,
                index > 0 && editable ? MenuMove.text(spot, parent, index - 1) : null,
                index < size - 1 && editable ? MenuMove.text(spot, parent, index + 2) : null,
                spot.toString().equals(focus),
                rows(spot),
                additions(spot));
    }

    private String count(Spot spot) {
        return texts.say("menu.count", tree.list(spot).orElseThrow().size(), tree.most(spot));
    }

    private String takes(Spot spot) {
        return tree.kinds(spot).stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private List<AdditionView> additions(Spot spot) {
        Set<EntryKind> kinds = tree.kinds(spot);
        boolean room = editable && tree.list(spot).orElseThrow().size() < tree.most(spot);
        return Arrays.stream(EntryKind.values())
                .filter(kind -> room && kinds.contains(kind))
                .map(kind ->
                        new AdditionView(words(kind, spot), base + "/entree?dans=" + spot + "&genre=" + kind.name()))
                .toList();
    }

    private String words(EntryKind kind, Spot spot) {
        @Nullable String in = tree.at(spot).map(Entry::label).orElse(null);
        return in == null ? texts.say("menu.add." + kind) : texts.say("menu.add.in", texts.say("menu.add." + kind), in);
    }
}

package fr.gouv.anct.minisites.navigation;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts menus between their rendered form and their editable tree. */
final class MenuConversion {

    private MenuConversion() {}

    static MenuTree tree(Menus menus) {
        Map<Area, List<Entry>> areas = new EnumMap<>(Area.class);
        areas.put(Area.MAIN, menus.main().stream().map(MenuConversion::entry).toList());
        areas.put(Area.QUICK_LINKS, links(menus.quickLinks()));
        areas.put(
                Area.FOOTER,
                menus.footer().stream()
                        .map(column -> titled(EntryKind.COLUMN, column.title(), links(column.links())))
                        .toList());
        areas.put(
                Area.PARTNERS,
                menus.partners().stream()
                        .map(partner -> new Entry(
                                EntryKind.PARTNER, partner.name(), null, partner.link(), partner.logo(), List.of()))
                        .toList());
        return new MenuTree(areas);
    }

    private static Entry entry(MenuEntry entry) {
        return switch (entry) {
            case MenuLink link -> Entry.link(link.label(), link.link());
            case Menu menu -> titled(EntryKind.MENU, menu.label(), links(menu.links()));
            case MegaMenu mega ->
                new Entry(
                        EntryKind.MEGA_MENU,
                        mega.label(),
                        mega.leader(),
                        mega.link(),
                        null,
                        mega.categories().stream()
                                .map(category -> new Entry(
                                        EntryKind.CATEGORY,
                                        category.label(),
                                        null,
                                        category.link(),
                                        null,
                                        links(category.links())))
                                .toList());
        };
    }

    private static Entry titled(EntryKind kind, String label, List<Entry> below) {
        return new Entry(kind, label, null, null, null, below);
    }

    private static List<Entry> links(List<MenuLink> links) {
        return links.stream().map(link -> Entry.link(link.label(), link.link())).toList();
    }

    static Menus menus(MenuTree tree) {
        return new Menus(
                list(tree, Area.MAIN).stream().map(MenuConversion::mainEntry).toList(),
                menuLinks(list(tree, Area.QUICK_LINKS)),
                list(tree, Area.FOOTER).stream()
                        .map(column -> new FooterColumn(column.label(), menuLinks(column.below())))
                        .toList(),
                list(tree, Area.PARTNERS).stream()
                        .map(entry -> new Partner(entry.label(), requireNonNull(entry.logo()), entry.link()))
                        .toList());
    }

    private static List<Entry> list(MenuTree tree, Area area) {
        return tree.list(Spot.of(area)).orElseThrow();
    }

    private static MenuEntry mainEntry(Entry entry) {
        return switch (entry.kind()) {
            case LINK -> menuLink(entry);
            case MENU -> new Menu(entry.label(), menuLinks(entry.below()));
            case MEGA_MENU -> mega(entry, entry.leader());
            case CATEGORY, COLUMN, PARTNER -> throw new IllegalArgumentException(entry.kind() + " in the main menu");
        };
    }

    private static MegaMenu mega(Entry entry, @Nullable String leader) {
        return new MegaMenu(
                entry.label(),
                leader,
                entry.link(),
                entry.below().stream()
                        .map(category ->
                                new MegaMenu.Category(category.label(), category.link(), menuLinks(category.below())))
                        .toList());
    }

    private static List<MenuLink> menuLinks(List<Entry> entries) {
        return entries.stream().map(MenuConversion::menuLink).toList();
    }

    private static MenuLink menuLink(Entry entry) {
        return new MenuLink(entry.label(), requireNonNull(entry.link()));
    }
}

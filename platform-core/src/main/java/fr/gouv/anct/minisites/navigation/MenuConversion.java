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
        Map<MenuArea, List<MenuNode>> areas = new EnumMap<>(MenuArea.class);
        areas.put(
                MenuArea.MAIN, menus.main().stream().map(MenuConversion::entry).toList());
        areas.put(MenuArea.QUICK_LINKS, links(menus.quickLinks()));
        areas.put(
                MenuArea.FOOTER,
                menus.footer().stream()
                        .map(column -> titled(MenuNodeKind.COLUMN, column.title(), links(column.links())))
                        .toList());
        areas.put(
                MenuArea.PARTNERS,
                menus.partners().stream()
                        .map(partner -> new MenuNode(
                                MenuNodeKind.PARTNER, partner.name(), null, partner.link(), partner.logo(), List.of()))
                        .toList());
        return new MenuTree(areas);
    }

    private static MenuNode entry(MenuEntry entry) {
        return switch (entry) {
            case MenuLink link -> MenuNode.link(link.label(), link.link());
            case Menu menu -> titled(MenuNodeKind.MENU, menu.label(), links(menu.links()));
            case MegaMenu mega ->
                new MenuNode(
                        MenuNodeKind.MEGA_MENU,
                        mega.label(),
                        mega.leader(),
                        mega.link(),
                        null,
                        mega.categories().stream()
                                .map(category -> new MenuNode(
                                        MenuNodeKind.CATEGORY,
                                        category.label(),
                                        null,
                                        category.link(),
                                        null,
                                        links(category.links())))
                                .toList());
        };
    }

    private static MenuNode titled(MenuNodeKind kind, String label, List<MenuNode> below) {
        return new MenuNode(kind, label, null, null, null, below);
    }

    private static List<MenuNode> links(List<MenuLink> links) {
        return links.stream()
                .map(link -> MenuNode.link(link.label(), link.link()))
                .toList();
    }

    static Menus menus(MenuTree tree) {
        return new Menus(
                list(tree, MenuArea.MAIN).stream()
                        .map(MenuConversion::mainEntry)
                        .toList(),
                menuLinks(list(tree, MenuArea.QUICK_LINKS)),
                list(tree, MenuArea.FOOTER).stream()
                        .map(column -> new FooterColumn(column.label(), menuLinks(column.below())))
                        .toList(),
                list(tree, MenuArea.PARTNERS).stream()
                        .map(entry -> new FooterPartner(entry.label(), requireNonNull(entry.logo()), entry.link()))
                        .toList());
    }

    private static List<MenuNode> list(MenuTree tree, MenuArea area) {
        return tree.list(MenuPosition.of(area)).orElseThrow();
    }

    private static MenuEntry mainEntry(MenuNode entry) {
        return switch (entry.kind()) {
            case LINK -> menuLink(entry);
            case MENU -> new Menu(entry.label(), menuLinks(entry.below()));
            case MEGA_MENU -> mega(entry, entry.leader());
            case CATEGORY, COLUMN, PARTNER -> throw new IllegalArgumentException(entry.kind() + " in the main menu");
        };
    }

    private static MegaMenu mega(MenuNode entry, @Nullable String leader) {
        return new MegaMenu(
                entry.label(),
                leader,
                entry.link(),
                entry.below().stream()
                        .map(category ->
                                new MegaMenu.Category(category.label(), category.link(), menuLinks(category.below())))
                        .toList());
    }

    private static List<MenuLink> menuLinks(List<MenuNode> entries) {
        return entries.stream().map(MenuConversion::menuLink).toList();
    }

    private static MenuLink menuLink(MenuNode entry) {
        return new MenuLink(entry.label(), requireNonNull(entry.link()));
    }
}

package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.validation.PlainText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the menu tree: the editable form of any menu entry.
 *
 * @param leader introductory sentence of a mega-menu
 * @param link its target; a menu and a footer column have none
 * @param logo logo of a partner
 */
public record MenuNode(
        MenuNodeKind kind,
        String label,
        @Nullable String leader,
        @Nullable Link link,
        @Nullable MediaRef logo,
        List<MenuNode> below) {

    public static MenuNode link(String label, Link link) {
        return new MenuNode(MenuNodeKind.LINK, label, null, link, null, List.of());
    }

    /** Returns the node with other children. */
    public MenuNode withBelow(List<MenuNode> entries) {
        return new MenuNode(kind, label, leader, link, logo, List.copyOf(entries));
    }

    /** Returns a copy whose texts, and those of its children, are one line each; without a blank leader. */
    MenuNode normalized() {
        String line = PlainText.line(Objects.requireNonNullElse(leader, ""));
        return new MenuNode(
                kind,
                PlainText.line(label),
                line.isEmpty() ? null : line,
                link,
                logo,
                below.stream().map(MenuNode::normalized).toList());
    }
}

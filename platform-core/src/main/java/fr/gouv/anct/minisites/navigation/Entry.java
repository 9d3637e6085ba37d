package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the menu tree: the editable form of any menu entry.
 *
 * @param leader introductory sentence of a mega-menu
 * @param link its target; a menu and a footer column have none
 * @param logo logo of a partner
 */
public record Entry(
        EntryKind kind,
        String label,
        @Nullable String leader,
        @Nullable Link link,
        @Nullable MediaRef logo,
        List<Entry> below) {

    public static Entry link(String label, Link link) {
        return new Entry(EntryKind.LINK, label, null, link, null, List.of());
    }

    /** Returns the node with other children. */
    public Entry withBelow(List<Entry> entries) {
        return new Entry(kind, label, leader, link, logo, List.copyOf(entries));
    }
}

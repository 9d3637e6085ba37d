package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the menus, whatever it is: the form in which they are arranged.
 *
 * @param leader a sentence at the head of a mega-menu
 * @param link where it leads; a menu and a column of the footer lead nowhere
 * @param logo of a partner
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

    /** The same with other entries below it. */
    public Entry withBelow(List<Entry> entries) {
        return new Entry(kind, label, leader, link, logo, List.copyOf(entries));
    }
}

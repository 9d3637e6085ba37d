package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A menu with several columns.
 *
 * @param leader introductory sentence of the menu
 * @param link to the page of the whole section, « voir toute la rubrique »
 */
public record MegaMenu(
        String label, @Nullable String leader, @Nullable Link link, List<Category> categories) implements MenuEntry {

    public MegaMenu {
        MenuLimits.atMost(Menus.BELOW, categories, "categories in a mega-menu");
    }

    /** One column: at most 8 links (DSFR). */
    public record Category(String label, @Nullable Link link, List<MenuLink> links) {

        public Category {
            MenuLimits.atMost(Menus.BELOW, links, "links in a category");
        }
    }
}

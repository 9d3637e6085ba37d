package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.StorableLink;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the header menu that opens a panel with an introductory sentence and up to 8 columns of links.
 *
 * @param leader introductory sentence of the menu
 * @param link to the page of the whole section, « voir toute la rubrique »
 */
public record MegaMenu(
        @NotBlank @Size(max = Menus.LONGEST_LABEL) String label,
        @Nullable @Size(max = Menus.LONGEST_LEADER) String leader,
        @Nullable @StorableLink Link link,
        List<@Valid Category> categories)
        implements MenuEntry {

    public MegaMenu {
        MenuLimits.atMost(Menus.BELOW, categories, "categories in a mega-menu");
    }

    /** One column: at most 8 links (DSFR). */
    public record Category(
            @NotBlank @Size(max = Menus.LONGEST_LABEL) String label,
            @Nullable @StorableLink Link link,
            List<@Valid MenuLink> links) {

        public Category {
            MenuLimits.atMost(Menus.BELOW, links, "links in a category");
        }
    }
}

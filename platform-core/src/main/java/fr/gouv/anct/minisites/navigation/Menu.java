package fr.gouv.anct.minisites.navigation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A drop-down entry of the main menu with a label and at most 8 direct links, unlike a {@link MegaMenu} with its
 * columns.
 */
public record Menu(
        @NotBlank @Size(max = Menus.LONGEST_LABEL) String label, List<@Valid MenuLink> links) implements MenuEntry {

    public Menu {
        MenuLimits.atMost(Menus.BELOW, links, "links in a menu");
    }
}

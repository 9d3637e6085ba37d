package fr.gouv.anct.minisites.navigation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A drop-down menu: at most 8 links (DSFR). */
public record Menu(
        @NotBlank @Size(max = Menus.LONGEST_LABEL) String label, List<@Valid MenuLink> links) implements MenuEntry {

    public Menu {
        MenuLimits.atMost(Menus.BELOW, links, "links in a menu");
    }
}

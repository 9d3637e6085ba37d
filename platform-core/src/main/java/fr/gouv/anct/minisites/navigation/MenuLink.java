package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.StorableLink;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A label with a link target, stored as an entry of the main menu or the quick links, or inside a drop-down menu, a
 * mega-menu or a footer column.
 */
public record MenuLink(
        @NotBlank @Size(max = Menus.LONGEST_LABEL) String label,
        @StorableLink Link link) implements MenuEntry {}

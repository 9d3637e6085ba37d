package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.StorableLink;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A direct link. */
public record MenuLink(
        @NotBlank @Size(max = Menus.LONGEST_LABEL) String label,
        @StorableLink Link link) implements MenuEntry {}

package fr.gouv.anct.minisites.navigation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A column in the footer menu of a site: a title and at most 8 links, the maximum of the DSFR. */
public record FooterColumn(
        @NotBlank @Size(max = Menus.LONGEST_LABEL) String title, List<@Valid MenuLink> links) {

    public FooterColumn {
        MenuLimits.atMost(Menus.BELOW, links, "links in a column of the footer");
    }
}

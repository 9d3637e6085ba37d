package fr.gouv.anct.minisites.navigation;

import java.util.List;

/** A column of links in the footer. */
public record FooterColumn(String title, List<MenuLink> links) {

    public FooterColumn {
        MenuLimits.atMost(Menus.BELOW, links, "links in a column of the footer");
    }
}

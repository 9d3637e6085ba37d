package fr.gouv.anct.minisites.site;

import org.jspecify.annotations.Nullable;

/**
 * Theme variant: the only options that a site has within the DSFR.
 *
 * @param accent null for the blue of the State
 * @param search whether the header has a search field
 * @param mourning national mourning, decided for the whole State
 */
public record Appearance(
        @Nullable Accent accent,
        boolean search,
        SideMenuPosition sideMenu,
        CardVariant cards,
        TileVariant tiles,
        boolean mourning) {

    /** Appearance of a new site. */
    public static final Appearance DEFAULT =
            new Appearance(null, true, SideMenuPosition.LEFT, CardVariant.DEFAULT, TileVariant.VERTICAL, false);
}

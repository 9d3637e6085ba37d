package fr.gouv.anct.minisites.site;

import org.jspecify.annotations.Nullable;

/**
 * The theme variant: what a site may choose within the DSFR, and nothing else.
 *
 * @param accent none: the blue of the State
 * @param search whether the header offers the search
 * @param mourning national mourning, decided for the whole State
 */
public record Appearance(
        @Nullable Accent accent,
        boolean search,
        SideMenu sideMenu,
        CardVariant cards,
        TileVariant tiles,
        boolean mourning) {

    /** What a new site has. */
    public static final Appearance DEFAULT =
            new Appearance(null, true, SideMenu.LEFT, CardVariant.DEFAULT, TileVariant.VERTICAL, false);
}

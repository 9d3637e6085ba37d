package fr.gouv.anct.minisites.site;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Theme variant: the only options that a site has within the DSFR.
 *
 * @param accent null for the blue of the State
 * @param search whether the header has a search field
 * @param mourning national mourning, decided for the whole State
 * @param feedback whether pages ask visitors if they are useful; they do in a value without it
 * @param opinionUrl address of the button « Je donne mon avis » in the footer; null for no button
 */
public record Appearance(
        @Nullable Accent accent,
        boolean search,
        SideMenuPosition sideMenu,
        CardVariant cards,
        TileVariant tiles,
        boolean mourning,
        @Nullable Boolean feedback,
        @Nullable String opinionUrl) {

    /** Appearance of a new site. */
    public static final Appearance DEFAULT = new Appearance(
            null, true, SideMenuPosition.LEFT, CardVariant.DEFAULT, TileVariant.VERTICAL, false, true, null);

    public Appearance {
        feedback = feedback == null || feedback;
    }

    /** Whether pages ask visitors if they are useful. */
    public boolean asksFeedback() {
        return Objects.requireNonNull(feedback);
    }
}

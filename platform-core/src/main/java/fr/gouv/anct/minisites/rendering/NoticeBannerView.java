package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.site.NoticeBannerKind;
import org.jspecify.annotations.Nullable;

/**
 * The notice banner that the shell shows on every page of a site: its kind, title and text, and the resolved URL of its
 * link.
 */
public record NoticeBannerView(
        NoticeBannerKind kind,
        String title,
        @Nullable String text,
        @Nullable PageLink link) {

    /** Returns the title without its final colon or full stop, for the accessible name of the link. */
    public String subject() {
        return title.replaceFirst("(?<![\\s\u00a0\u202f:.])[\\s\u00a0\u202f:.]++$", "");
    }
}

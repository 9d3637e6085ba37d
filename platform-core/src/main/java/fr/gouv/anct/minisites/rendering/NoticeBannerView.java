package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.site.NoticeBannerKind;
import org.jspecify.annotations.Nullable;

/** The notice banner of the site, with its link resolved. */
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

package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.site.Accent;
import org.jspecify.annotations.Nullable;

/** Thumbnail of a site with this title, tagline and accent. */
record SiteThumbnailScreen(
        String title, String tagline, @Nullable Accent accent) implements Screen {

    @Override
    public String template() {
        return "request/thumbnail";
    }
}

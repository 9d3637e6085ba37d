package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.site.Accent;
import org.jspecify.annotations.Nullable;

/**
 * Thumbnail of the future site, with title, tagline and accent, beside the appearance step of a site request and
 * updated while typing.
 *
 * @param title empty before the programme is named
 */
record SiteThumbnailScreen(
        String title, String tagline, @Nullable Accent accent) implements Screen {

    /** Returns the thumbnail for the answers of a request. */
    static SiteThumbnailScreen of(SiteRequest request) {
        return of(
                request,
                request.answers().get(RequestField.ACCENT),
                request.answers().get(RequestField.TAGLINE));
    }

    /** Returns the thumbnail for unsaved answers. */
    static SiteThumbnailScreen of(SiteRequest request, String accent, String tagline) {
        boolean chosen = RequestField.ACCENT.options().contains(accent) && !accent.equals("none");
        return new SiteThumbnailScreen(request.name(), tagline, chosen ? Accent.of(accent) : null);
    }

    @Override
    public String template() {
        return "request/thumbnail";
    }
}

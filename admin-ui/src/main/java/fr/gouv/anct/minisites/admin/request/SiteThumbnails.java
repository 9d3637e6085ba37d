package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.site.Accent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the site thumbnail for the answers of a request. */
@Component
class SiteThumbnails {

    private final Messages messages;

    SiteThumbnails(Messages messages) {
        this.messages = messages;
    }

    SiteThumbnailScreen of(SiteRequest request) {
        return of(
                request,
                request.answers().get(RequestField.ACCENT),
                request.answers().get(RequestField.TAGLINE));
    }

    /** Returns the thumbnail for unsaved answers. */
    SiteThumbnailScreen of(SiteRequest request, String accent, String tagline) {
        String title = request.name().isEmpty() ? messages.get("site-request.preview.untitled") : request.name();
        return new SiteThumbnailScreen(title, tagline, accent(accent));
    }

    private static @Nullable Accent accent(String code) {
        return RequestField.ACCENT.options().contains(code) && !code.equals("none") ? Accent.of(code) : null;
    }
}

package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.site.Accent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the site thumbnail for the answers of a request. */
@Component
class Looks {

    private final Texts texts;

    Looks(Texts texts) {
        this.texts = texts;
    }

    LookScreen of(SiteRequest request) {
        return of(
                request,
                request.answers().get(RequestField.ACCENT),
                request.answers().get(RequestField.TAGLINE));
    }

    /** Returns the thumbnail for unsaved answers. */
    LookScreen of(SiteRequest request, String accent, String tagline) {
        String title = request.name().isEmpty() ? texts.say("demand.preview.untitled") : request.name();
        return new LookScreen(title, tagline, accent(accent));
    }

    private static @Nullable Accent accent(String code) {
        return RequestField.ACCENT.options().contains(code) && !code.equals("none") ? Accent.of(code) : null;
    }
}

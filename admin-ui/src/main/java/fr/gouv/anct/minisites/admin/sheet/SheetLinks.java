package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.admin.request.RequestLinks;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.sheet.SiteSheet;
import org.jspecify.annotations.Nullable;

/** Links from a sheet to screens that not every reader of the sheet may open. */
final class SheetLinks {

    private SheetLinks() {}

    /** Returns the screen of the request, for reviewers or for its requester; null for others. */
    static @Nullable String request(AdmittedRequest request, SiteSheet.Origin origin) {
        return RequestLinks.href(request, origin.request(), origin.requesterId());
    }
}

package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.sheet.SiteSheet;
import org.jspecify.annotations.Nullable;

/** Links from a sheet to screens that not every reader of the sheet may open. */
final class SheetLinks {

    private SheetLinks() {}

    /** Returns the screen of the request, for reviewers or for its requester; null for others. */
    static @Nullable String request(AdmittedRequest request, SiteSheet.Origin origin) {
        if (request.may(Action.REQUEST_REVIEW)) {
            return Paths.DECISION.link(origin.request());
        }
        return request.requireAccount().id().equals(origin.requesterId())
                ? Paths.REQUEST.linkOf(origin.request().toString())
                : null;
    }
}

package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the screen to link to for the request of a site: the review for reviewers, the own request for its requester,
 * none for others.
 */
public final class RequestLinks {

    private RequestLinks() {}

    /** Returns the screen of a site request, for reviewers or for its requester; null for others. */
    public static @Nullable String href(AdmittedRequest admitted, UUID request, UUID requester) {
        if (admitted.may(Action.REQUEST_REVIEW)) {
            return Paths.DECISION.link(request);
        }
        return admitted.requireAccount().id().equals(requester) ? Paths.REQUEST.linkOf(request.toString()) : null;
    }
}

package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.request.RequestLinks;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import org.jspecify.annotations.Nullable;

/**
 * Notice on the overview of a site whose creation is not done.
 *
 * @param failed whether the creation was given up, until a user restarts it
 * @param href the screen of its request; null for users who may not see it
 */
record UnfinishedCreation(
        boolean failed, String text, @Nullable String href) {

    /** Returns the notice about a creation that is not done. */
    static UnfinishedCreation of(AdmittedRequest request, SiteCreation creation) {
        boolean failed = creation.state() == SiteCreation.State.FAILED;
        return new UnfinishedCreation(
                failed,
                request.message(failed ? "site.unfinished.failed" : "site.unfinished"),
                RequestLinks.href(request, creation.requestId(), creation.requesterId()));
    }
}

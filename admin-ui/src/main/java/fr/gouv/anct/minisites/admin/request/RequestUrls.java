package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;

/** URLs of a request's screens, for the requester. */
final class RequestUrls {

    static final String LIST = "/demande";

    /** Query parameter for the page after a step is saved; only {@link #TO_SUMMARY} is read. */
    static final String RETURN = "retour";

    static final String TO_SUMMARY = "recapitulatif";

    private RequestUrls() {}

    /** Returns the path of a request. */
    static String page(SiteRequest request) {
        return LIST + "/" + request.id();
    }

    static String step(SiteRequest request, RequestStep step) {
        return page(request) + "/etapes/" + step.slug();
    }

    /** Returns the path of a step that leads back to the summary once it is saved. */
    static String correction(SiteRequest request, RequestStep step) {
        return step(request, step) + "?" + RETURN + "=" + TO_SUMMARY;
    }

    static String summary(SiteRequest request) {
        return page(request) + "/recapitulatif";
    }

    static String sending(SiteRequest request) {
        return page(request) + "/envoi";
    }

    static String recall(SiteRequest request) {
        return page(request) + "/correction";
    }

    static String restart(SiteRequest request) {
        return page(request) + "/recommencement";
    }

    static String deletion(SiteRequest request) {
        return page(request) + "/suppression";
    }

    static String withdrawal(SiteRequest request) {
        return page(request) + "/retrait";
    }
}

package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.Step;

/** Where the screens of a request are, for who makes it. */
final class RequestAddress {

    static final String LIST = "/demande";

    private RequestAddress() {}

    /** Where it stands. */
    static String page(SiteRequest request) {
        return LIST + "/" + request.id();
    }

    static String step(SiteRequest request, Step step) {
        return page(request) + "/etapes/" + step.slug();
    }

    static String summary(SiteRequest request) {
        return page(request) + "/recapitulatif";
    }

    static String sending(SiteRequest request) {
        return page(request) + "/envoi";
    }

    static String withdrawal(SiteRequest request) {
        return page(request) + "/retrait";
    }
}

package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;

/**
 * Builds the texts of a site request for screens and exports: its name, or a substitute for an unnamed one, and the
 * badge of its state.
 */
public final class RequestLabels {

    private RequestLabels() {}

    /** Returns the name of the programme, or a label for an unnamed request. */
    public static String name(AdmittedRequest admitted, SiteRequest request) {
        return request.name().isEmpty() ? admitted.message("site-request.list.unnamed") : request.name();
    }

    /** Message key of its state: a request recalled by its author has another one than a request to be completed. */
    public static String key(SiteRequest request) {
        return request.recalled() ? "recalled" : request.state().code();
    }

    /** Returns the badge of its state: submitted, or completed and resubmitted; to be completed, or recalled. */
    public static BadgeView badge(AdmittedRequest admitted, SiteRequest request) {
        String key = request.completed() ? "completed" : key(request);
        return new BadgeView(admitted.message("site-request.state." + key), tone(request.state()));
    }

    private static Tone tone(RequestState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
            case SUBMITTED, PORTAL -> Tone.INFO;
            case CHANGES -> Tone.WARNING;
            case APPROVED -> Tone.SUCCESS;
            case REFUSED -> Tone.ERROR;
        };
    }
}

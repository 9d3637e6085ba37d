package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;

/**
 * Binds a question to the version of its object that its reader has seen: what somebody else has published or changed
 * meanwhile is asked about again.
 */
public final class SeenVersion {

    private static final String FIELD = "seen";

    private SeenVersion() {}

    /** Returns the hidden field that the question posts. */
    public static HiddenField field(Object version) {
        return new HiddenField(FIELD, version.toString());
    }

    /** Whether the object has another version than the one in the request; a request without one is not compared. */
    public static boolean isOvertaken(AdmittedRequest request, Object version) {
        String seen = request.field(FIELD);
        return !seen.isEmpty() && !seen.equals(version.toString());
    }

    /** Returns the message above the question that is asked again. */
    public static Flash warning(AdmittedRequest request) {
        return request.flash(Flash.Kind.WARNING, "confirm.overtaken");
    }
}

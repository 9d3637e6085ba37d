package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.session.SessionAttributeNames;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import reactor.core.publisher.Mono;

/** Reads the current session's public id. */
final class CurrentSessionId {

    private CurrentSessionId() {}

    /** Returns the public id of the call's session. */
    static Mono<String> of(AdmittedRequest request) {
        return request.request()
                .session()
                .map(session -> session.getRequiredAttribute(SessionAttributeNames.PUBLIC_ID));
    }
}

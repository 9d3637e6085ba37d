package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.session.SessionAttribute;
import fr.gouv.anct.minisites.admin.shell.Call;
import reactor.core.publisher.Mono;

/** Reads the current session's public id. */
final class CurrentSessionId {

    private CurrentSessionId() {}

    /** Returns the public id of the call's session. */
    static Mono<String> of(Call call) {
        return call.request().session().map(session -> session.getRequiredAttribute(SessionAttribute.PUBLIC_ID));
    }
}

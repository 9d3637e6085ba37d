package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.session.SessionAttribute;
import fr.gouv.anct.minisites.admin.shell.Call;
import reactor.core.publisher.Mono;

/** The session of a call. */
final class OwnSession {

    private OwnSession() {}

    /** Its public id. */
    static Mono<String> of(Call call) {
        return call.request().session().map(session -> session.getRequiredAttribute(SessionAttribute.PUBLIC_ID));
    }
}

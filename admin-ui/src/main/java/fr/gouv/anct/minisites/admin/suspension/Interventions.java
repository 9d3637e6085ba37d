package fr.gouv.anct.minisites.admin.suspension;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Rules of the acts of central communications and administrators on a site in place of its team. */
public final class Interventions {

    private Interventions() {}

    /** Whether the user may intervene on the site of the route: on any that is not closed, also on a read-only one. */
    public static boolean allows(AdmittedRequest request) {
        return request.may(Action.SITE_INTERVENE) && !request.site().state().closed();
    }

    /** Fails with 423, as a guard does for a change of a site that is closed. */
    public static <T> Mono<T> refuse() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.LOCKED));
    }

    /** Returns the role on the platform in which the user suspends, reopens or intervenes. */
    public static Role service(AdmittedRequest request) {
        return Objects.requireNonNull(request.requireAccount().platformRole(), "an account without a platform role");
    }
}

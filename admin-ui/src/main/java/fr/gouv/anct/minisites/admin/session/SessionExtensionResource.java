package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.session.SessionProperties;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Extends the session of the user when the warning before its end asks to continue: the request itself counts as
 * activity. Returns the seconds until its maximum lifetime.
 */
@Component
class SessionExtensionResource implements BackOfficeResource {

    private static final Path.Fixed CURRENT = SessionResource.LIST.at("/courante");

    private final SessionProperties properties;
    private final Clock clock;

    SessionExtensionResource(SessionProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(CURRENT, SessionResource.OWN, this::goOn));
    }

    private Mono<ServerResponse> goOn(AdmittedRequest request) {
        return request.request().session().flatMap(this::left);
    }

    private Mono<ServerResponse> left(WebSession session) {
        long seconds =
                properties.left(session.getCreationTime(), clock.instant()).toSeconds();
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .bodyValue(String.valueOf(seconds));
    }
}

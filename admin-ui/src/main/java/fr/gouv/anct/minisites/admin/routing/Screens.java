package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.admin.text.Messages;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with screens: what {@link AdmittedRequest} needs of the layout, which itself depends on the routing. */
public interface Screens {

    /** Answers with a screen in the layout of the back office. */
    Mono<ServerResponse> show(HttpStatusCode status, AdmittedRequest request, ScreenHeading heading, Screen screen);

    /** Answers with a fragment of a screen, for htmx to swap in. */
    Mono<ServerResponse> fragment(Screen screen);

    /** Returns the messages of the back office. */
    Messages messages();
}

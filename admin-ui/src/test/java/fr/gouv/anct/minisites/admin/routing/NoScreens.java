package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.admin.text.Messages;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Messages alone, for requests whose handlers answer without a screen. */
public record NoScreens(Messages messages) implements Screens {

    @Override
    public Mono<ServerResponse> show(
            HttpStatusCode status, AdmittedRequest request, ScreenHeading heading, Screen screen) {
        return Mono.error(new UnsupportedOperationException("no screens"));
    }

    @Override
    public Mono<ServerResponse> fragment(Screen screen) {
        return Mono.error(new UnsupportedOperationException("no screens"));
    }
}

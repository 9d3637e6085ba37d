package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.FormRestoration;
import fr.gouv.anct.minisites.admin.routing.InterruptedFormScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.Screens;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.theme.PebbleTemplates;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Builds responses with a screen in the layout of the back office: rendered off the event loop, with {@code no-store}.
 */
@Component
public class ScreenResponses implements Screens {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final ScreenLayout layout;
    private final PebbleTemplates templates;
    private final FormRestoration restoration;
    private final Messages messages;

    ScreenResponses(
            ScreenLayout layout,
            PebbleTemplates templatesOfTheBackOffice,
            FormRestoration restoration,
            Messages messages) {
        this.layout = layout;
        this.restoration = restoration;
        this.messages = messages;
        this.templates = templatesOfTheBackOffice;
    }

    public Mono<ServerResponse> show(AdmittedRequest request, ScreenHeading heading, Screen screen) {
        return show(HttpStatus.OK, request, heading, screen);
    }

    @Override
    public Mono<ServerResponse> show(
            HttpStatusCode status, AdmittedRequest request, ScreenHeading heading, Screen screen) {
        return framed(request, heading, screen)
                .flatMap(html -> FormRestoration.isAsked(status, request) ? restored(request, html) : Mono.just(html))
                .flatMap(html -> respond(status, html));
    }

    private Mono<byte[]> framed(AdmittedRequest request, ScreenHeading heading, Screen screen) {
        return layout.of(request, heading).flatMap(frame -> rendered(screen, Map.of("frame", frame, "screen", screen)));
    }

    private Mono<byte[]> restored(AdmittedRequest request, byte[] html) {
        return restoration
                .restore(request, html)
                .flatMap(result -> switch (result) {
                    case FormRestoration.Result.Filled(byte[] filled) -> Mono.just(filled);
                    case FormRestoration.Result.Unfit(InterruptedFormScreen screen) ->
                        framed(request, ScreenHeading.of(messages.get("resume.title")), screen);
                })
                .defaultIfEmpty(html);
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Mono<ServerResponse> fragment(Screen screen) {
        return rendered(screen, Map.of("screen", screen)).flatMap(html -> respond(HttpStatus.OK, html));
    }

    /** Makes htmx reload the whole page, because the process of which it showed a part has ended. */
    public static Mono<ServerResponse> reload() {
        return ServerResponse.noContent().header("HX-Refresh", "true").build();
    }

    private Mono<byte[]> rendered(Screen screen, Map<String, Object> values) {
        return RenderingThreads.BACK_OFFICE.run(() -> templates.render("admin/" + screen.template(), values));
    }

    private static Mono<ServerResponse> respond(HttpStatusCode status, byte[] html) {
        return ServerResponse.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .bodyValue(html);
    }
}

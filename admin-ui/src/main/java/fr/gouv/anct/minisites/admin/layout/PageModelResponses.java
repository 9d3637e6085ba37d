package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds responses from a page model: rendered off the event loop, with {@code no-store} and {@code noindex}. */
@Component
public class PageModelResponses {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final PageRenderer renderer;

    public PageModelResponses(PageRenderer renderer) {
        this.renderer = renderer;
    }

    public Mono<ServerResponse> answer(HttpStatusCode status, PageModel page) {
        return RenderingThreads.BACK_OFFICE
                .run(() -> renderer.render(page))
                .flatMap(html -> ServerResponse.status(status)
                        .contentType(HTML)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex")
                        .bodyValue(html));
    }
}

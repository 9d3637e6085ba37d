package fr.gouv.anct.minisites.delivery.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.RepresentationEncoder;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.CspRelaxation;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Renders and encodes pages off the event loop: templates and compression are synchronous and take milliseconds. */
@Component
public class PageRendering {

    static final String HTML = "text/html;charset=UTF-8";
    /**
     * Browsers store the page and revalidate it each time: a change is visible at once, an unchanged page costs a 304.
     */
    public static final String REVALIDATE = "no-cache";

    public static final String NO_STORE = "no-store";

    private static final int STANDALONE = 2_000;

    private final PageRenderer renderer;
    private final PageTimings timings;
    private final String portal;
    /** Neither names nor notices are input of a client: a site has one such page at a time. */
    private final Cache<PageModel.Standalone, Representation> standalone =
            Caffeine.newBuilder().maximumSize(STANDALONE).build();

    @Autowired
    PageRendering(PageRenderer renderer, PageTimings timings, MinisitesProperties properties) {
        this(renderer, timings, properties.origin(properties.portalHost()) + "/");
    }

    /** @param portal URL of the portal's home page */
    public PageRendering(PageRenderer renderer, PageTimings timings, String portal) {
        this.renderer = renderer;
        this.timings = timings;
        this.portal = portal;
    }

    public Mono<Representation> render(int status, PageModel page, String cacheControl) {
        return runOffEventLoop(() -> {
            byte[] html = timings.template(() -> renderer.render(page));
            CspRelaxation opening = page instanceof PageModel.SitePage site ? site.opening() : CspRelaxation.NONE;
            return timings.encoding(() ->
                    RepresentationEncoder.text(status, HTML, html, cacheControl).opening(opening));
        });
    }

    /** Runs blocking or processor-bound work on the rendering threads. */
    public <T> Mono<T> runOffEventLoop(Callable<T> work) {
        return RenderingThreads.SITES.run(work);
    }

    /** Returns a page without a site's theme, rendered once. */
    public Mono<Representation> standalone(Reason reason, @Nullable String name) {
        return standalone(new PageModel.Standalone(reason, name, instead(reason), null));
    }

    /**
     * Returns the page of a suspended site, rendered once.
     *
     * @param notice paragraphs for its visitors; empty for the standard text
     * @param until last day of the suspension
     */
    public Mono<Representation> suspended(String name, List<String> notice, @Nullable LocalDate until) {
        return standalone(
                new PageModel.Standalone(Reason.SUSPENDED, name, instead(Reason.SUSPENDED), null, notice, until));
    }

    private Mono<Representation> standalone(PageModel.Standalone page) {
        Representation known = standalone.getIfPresent(page);
        return known != null
                ? Mono.just(known)
                : render(status(page.reason()), page, NO_STORE).doOnNext(made -> standalone.put(page, made));
    }

    /**
     * Returns the link of the page: the portal where there is no site, the home page of the host where only the path is
     * wrong.
     */
    private @Nullable String instead(Reason reason) {
        return switch (reason) {
            case UNKNOWN_HOST, IN_PREPARATION, ARCHIVED, SUSPENDED -> portal;
            case MALFORMED, METHOD_NOT_ALLOWED -> "/";
            case FORM_REFUSED,
                    FORM_ONLY,
                    FORM_TOO_LARGE,
                    FORM_UNREADABLE,
                    PREVIEW_CLOSED,
                    PREVIEW_LONG,
                    TOO_MANY,
                    FAULT,
                    UNAVAILABLE -> null;
        };
    }

    static int status(Reason reason) {
        return switch (reason) {
            case MALFORMED -> 400;
            case UNKNOWN_HOST, IN_PREPARATION, PREVIEW_CLOSED -> 404;
            case FORM_REFUSED -> 403;
            case METHOD_NOT_ALLOWED, FORM_ONLY -> 405;
            case ARCHIVED -> 410;
            case FORM_TOO_LARGE -> 413;
            case FORM_UNREADABLE -> 415;
            case PREVIEW_LONG -> 422;
            case TOO_MANY -> 429;
            case FAULT -> 500;
            case SUSPENDED, UNAVAILABLE -> 503;
        };
    }
}

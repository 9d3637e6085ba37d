package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the newest revision of a page in a frame from the preview origin: at phone or desktop width, light or dark. */
@Component
class PreviewResource implements BackOfficeResource {

    private static final String PATTERN = "/sites/{site}/pages/{page}/apercu";
    private static final String WRITING = "/adresse";
    private static final Duration VALIDITY = Duration.ofMinutes(30);
    /** Lifetime of a preview URL of the editor's pane, which requests another one at each load. */
    private static final Duration WHILE_WRITING = Duration.ofMinutes(10);

    private static final String WIDTH = "ecran";
    private static final String PHONE = "telephone";
    private static final String DESKTOP = "ordinateur";
    private static final String SCHEME = "couleurs";
    private static final String LIGHT = "clair";
    private static final String DARK = "sombre";

    private final PageContexts contexts;
    private final PreviewUrls previews;
    private final ScreenResponses screens;
    private final Messages messages;

    PreviewResource(PageContexts contexts, PreviewUrls previews, ScreenResponses screens, Messages messages) {
        this.contexts = contexts;
        this.previews = previews;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard preview = new Guard.OfSite(Action.SITE_PREVIEW);
        return List.of(Route.get(PATTERN, preview, this::show), Route.get(PATTERN + WRITING, preview, this::address));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request)
                .flatMap(context -> screens.show(request, context.heading(), screen(request, context)));
    }

    private PreviewScreen screen(AdmittedRequest request, PageContext context) {
        Draft draft = context.head();
        String width = request.query(WIDTH).filter(PHONE::equals).orElse(DESKTOP);
        String scheme = request.query(SCHEME).filter(DARK::equals).orElse(LIGHT);
        String address = PageUrls.page(request.site(), draft.page().id()) + "/apercu";
        return new PreviewScreen(
                context.header(),
                messages.get("preview.lead", String.valueOf(draft.number())),
                List.of(choice(address, DESKTOP, scheme, DESKTOP, width), choice(address, PHONE, scheme, PHONE, width)),
                List.of(choice(address, width, LIGHT, LIGHT, scheme), choice(address, width, DARK, DARK, scheme)),
                source(request, draft, scheme),
                messages.get("preview.frame", draft.revision().title()),
                width.equals(PHONE));
    }

    private PageLink choice(String address, String width, String scheme, String offered, String chosen) {
        String href = address + "?" + WIDTH + "=" + width + "&" + SCHEME + "=" + scheme;
        return new PageLink(messages.get("preview." + offered), href, false, offered.equals(chosen));
    }

    private String source(AdmittedRequest request, Draft draft, String scheme) {
        ColourScheme colours = scheme.equals(DARK) ? ColourScheme.DARK : ColourScheme.LIGHT;
        return url(request, draft, new Preview.Draft(draft.page().id(), colours), VALIDITY);
    }

    private String url(AdmittedRequest request, Draft draft, Preview.Content content, Duration validity) {
        PreviewGrant grant = new PreviewGrant.OfAccount(request.requireAccount().id());
        return previews.url(
                new Preview(request.site().id(), grant, content),
                validity,
                draft.page().path());
    }

    /** Returns the URL of the working copy's preview as plain text, for the editor's script. */
    private Mono<ServerResponse> address(AdmittedRequest request) {
        return contexts.of(request)
                .map(PageContext::head)
                .map(draft -> url(
                        request, draft, new Preview.WorkingCopy(draft.page().id(), ColourScheme.SYSTEM), WHILE_WRITING))
                .flatMap(url -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .cacheControl(CacheControl.noStore())
                        .bodyValue(url));
    }
}

package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.guide.StepConfirmations;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.rendering.BlockMarks;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the newest revision of a page in a frame from the preview origin: at phone or desktop width, light or dark. */
@Component
class PreviewResource implements BackOfficeResource {

    private static final Duration VALIDITY = Duration.ofMinutes(30);
    /** Lifetime of a preview URL of the editor's pane, which requests another one at each load. */
    private static final Duration WHILE_WRITING = Duration.ofMinutes(10);

    private static final String WIDTH = "ecran";
    private static final String PHONE = "telephone";
    private static final String DESKTOP = "ordinateur";
    private static final String SCHEME = "couleurs";
    private static final String LIGHT = "clair";
    private static final String DARK = "sombre";
    /** Query parameter with the position of a block in the form, from 1. */
    private static final String BLOCK = "bloc";

    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,3}");

    private final PageContexts contexts;
    private final PreviewUrls previews;
    private final StepConfirmations confirmations;

    PreviewResource(PageContexts contexts, PreviewUrls previews, StepConfirmations confirmations) {
        this.contexts = contexts;
        this.previews = previews;
        this.confirmations = confirmations;
    }

    @Bean
    static PageTab previewTab() {
        return new PageTab(200, "preview.tab", Paths.PREVIEW, Action.SITE_PREVIEW);
    }

    @Override
    public List<Route> routes() {
        Guard preview = new Guard.OfSite(Action.SITE_PREVIEW);
        return List.of(
                Route.get(Paths.PREVIEW, preview, this::show),
                Route.get(Paths.PREVIEW_ADDRESS, preview, this::address),
                Route.get(Paths.PREVIEW_PAGE, preview, this::lead));
    }

    /**
     * The draft of a page as visitors would see it.
     *
     * @param number of the revision
     * @param phone whether the frame is as narrow as a phone
     * @param source of the frame, absolute
     * @param decisionHref where the revision is published or sent back; null for accounts that may not
     */
    record PreviewScreen(
            Tenant site,
            UUID page,
            PageHeader header,
            String number,
            String title,
            boolean phone,
            boolean dark,
            String source,
            @Nullable String decisionHref)
            implements Screen {

        /** One of the ways to show the draft. */
        record Choice(String name, String href, boolean current) {}

        public List<Choice> widths() {
            return List.of(
                    new Choice(DESKTOP, href(DESKTOP, scheme()), !phone),
                    new Choice(PHONE, href(PHONE, scheme()), phone));
        }

        public List<Choice> schemes() {
            return List.of(new Choice(LIGHT, href(width(), LIGHT), !dark), new Choice(DARK, href(width(), DARK), dark));
        }

        private String width() {
            return phone ? PHONE : DESKTOP;
        }

        private String scheme() {
            return dark ? DARK : LIGHT;
        }

        private String href(String width, String scheme) {
            return Path.query(Path.query(Paths.PREVIEW.link(site, page), WIDTH, width), SCHEME, scheme);
        }

        @Override
        public String template() {
            return "preview/page";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request)
                .flatMap(context -> confirmations
                        .previewed(request, context.head().page().path())
                        .then(request.show(context.heading(), screen(request, context))));
    }

    private PreviewScreen screen(AdmittedRequest request, PageContext context) {
        Draft draft = context.head();
        boolean dark = request.query(SCHEME).filter(DARK::equals).isPresent();
        return new PreviewScreen(
                request.site(),
                draft.page().id(),
                context.header(),
                String.valueOf(draft.number()),
                draft.revision().title(),
                request.query(WIDTH).filter(PHONE::equals).isPresent(),
                dark,
                source(request, draft, dark ? ColourScheme.DARK : ColourScheme.LIGHT),
                request.mayChange(Action.CONTENT_PUBLISH)
                        ? Paths.PUBLICATION.link(request.site(), draft.page().id())
                        : null);
    }

    private String source(AdmittedRequest request, Draft draft, ColourScheme colours) {
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
        return workingCopy(request)
                .flatMap(url -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .cacheControl(CacheControl.noStore())
                        .bodyValue(url));
    }

    /** Redirects to the working copy's preview, where a narrow window has no room for the pane. */
    private Mono<ServerResponse> lead(AdmittedRequest request) {
        String anchor = request.query(BLOCK)
                .filter(POSITION.asMatchPredicate())
                .map(position -> "#" + BlockMarks.anchor(Integer.parseInt(position)))
                .orElse("");
        return workingCopy(request)
                .flatMap(url -> ServerResponse.seeOther(URI.create(url + anchor))
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Mono<String> workingCopy(AdmittedRequest request) {
        return contexts.of(request)
                .map(PageContext::head)
                .map(draft -> url(
                        request,
                        draft,
                        new Preview.WorkingCopy(draft.page().id(), ColourScheme.SYSTEM),
                        WHILE_WRITING));
    }
}

package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.welcome.PublicPages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.TooManyDraftsException;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Demander un espace » (request a site): lists the user's own requests, and starts a new one, empty or from an
 * ended one; for visitors, the guide.
 */
@Component
class RequestListResource implements BackOfficeResource {

    static final Path.One<SiteRequest> RESTART = Paths.REQUEST.at("/recommencement");

    private static final Path.Fixed GUIDE = Paths.REQUESTS.at("/guide");
    private static final int SIZE = 20;

    private final RequestWorkflow requests;
    private final RequestTable table;
    private final PublicPages open;

    RequestListResource(RequestWorkflow requests, RequestTable table, PublicPages open) {
        this.requests = requests;
        this.table = table;
        this.open = open;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Paths.REQUESTS, new Guard.Open(), this::list),
                Route.get(GUIDE, new Guard.Open(), admitted -> open.requestGuide(admitted.account())),
                Route.post(Paths.REQUESTS, new Guard.SignedIn(Action.REQUEST_WRITE), this::start),
                Route.post(RESTART, RequestResource.OWN, this::restart));
    }

    /** The user's own requests. */
    record ListScreen(TableView table, Pagination pagination) implements Screen {

        /** URL that starts a new one. */
        public String action() {
            return Paths.REQUESTS.link();
        }

        public String guideHref() {
            return GUIDE.link();
        }

        @Override
        public String template() {
            return "request/list";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest admitted) {
        return admitted.account() == null
                ? open.requestGuide(null)
                : requests.listOwn(admitted.page(), SIZE)
                        .flatMap(own -> screen(admitted, own))
                        .flatMap(screen -> admitted.show(admitted.heading("site-request.list.title"), screen));
    }

    private Mono<ListScreen> screen(AdmittedRequest admitted, ResultPage<SiteRequest> own) {
        ListUrl url = new ListUrl(Paths.REQUESTS.link(), Map.of());
        return table.of(admitted, own.items()).map(requested -> new ListScreen(requested, url.pagination(own)));
    }

    private Mono<ServerResponse> start(AdmittedRequest admitted) {
        return requests.createDraft(admitted.requireAccount())
                .flatMap(draft -> admitted.seeOther(RequestStepResource.link(draft, RequestStep.PROGRAMME)))
                .onErrorResume(TooManyDraftsException.class, _ -> refuse(admitted));
    }

    /** Redirects to the summary, which validates each copied answer. */
    private Mono<ServerResponse> restart(AdmittedRequest admitted) {
        SiteRequest ended = admitted.requireSiteRequest();
        return requests.createDraftFrom(ended.id(), admitted.requireAccount())
                .flatMap(draft -> admitted.seeOther(
                        RequestSubmissionResource.SUMMARY.link(draft), admitted.success("site-request.restarted")))
                .switchIfEmpty(Mono.defer(() -> admitted.seeOther(Paths.REQUEST.link(ended))))
                .onErrorResume(TooManyDraftsException.class, _ -> refuse(admitted));
    }

    private static Mono<ServerResponse> refuse(AdmittedRequest admitted) {
        return admitted.seeOther(
                Paths.REQUESTS.link(), admitted.flash(Flash.Kind.WARNING, "site-request.too-many-drafts"));
    }
}

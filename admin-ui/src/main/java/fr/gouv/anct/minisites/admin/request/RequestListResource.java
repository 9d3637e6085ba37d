package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.admin.welcome.PublicPages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.TooManyDraftsException;
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

    private static final String GUIDE = "/demande/guide";
    private static final int SIZE = 20;

    private final RequestWorkflow requests;
    private final RequestTable table;
    private final PublicPages open;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestListResource(
            RequestWorkflow requests,
            RequestTable table,
            PublicPages open,
            ScreenResponses screens,
            Messages messages) {
        this.requests = requests;
        this.table = table;
        this.open = open;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(RequestUrls.LIST, new Guard.Open(), this::list),
                Route.get(GUIDE, new Guard.Open(), admitted -> open.requestGuide(admitted.account())),
                Route.post(RequestUrls.LIST, new Guard.SignedIn(Action.REQUEST_WRITE), this::start),
                Route.post(
                        "/demande/{request}/recommencement", new Guard.OfRequest(Action.REQUEST_WRITE), this::restart));
    }

    private Mono<ServerResponse> list(AdmittedRequest admitted) {
        return admitted.account() == null
                ? open.requestGuide(null)
                : requests.listOwn(admitted.page(), SIZE)
                        .flatMap(mine -> screens.show(
                                admitted, ScreenHeading.of(messages.get("site-request.list.title")), screen(mine)));
    }

    private RequestListScreen screen(ResultPage<SiteRequest> mine) {
        EmptyState empty = new EmptyState(
                messages.get("site-request.list.empty.title"), messages.get("site-request.list.empty.text"), null);
        ListUrl url = new ListUrl(RequestUrls.LIST, Map.of(), "", false);
        return new RequestListScreen(table.of(mine.items()), url.pagination(mine), empty, RequestUrls.LIST, GUIDE);
    }

    private Mono<ServerResponse> start(AdmittedRequest admitted) {
        return requests.createDraft(admitted.requireAccount())
                .flatMap(request -> admitted.seeOther(RequestUrls.step(request, RequestStep.PROGRAMME)))
                .onErrorResume(
                        TooManyDraftsException.class,
                        _ -> admitted.seeOther(
                                RequestUrls.LIST, flash(Flash.Kind.WARNING, "site-request.too-many-drafts")));
    }

    /** Redirects to the summary, which validates each copied answer. */
    private Mono<ServerResponse> restart(AdmittedRequest admitted) {
        return requests.createDraftFrom(admitted.requireSiteRequest().id(), admitted.requireAccount())
                .flatMap(draft -> admitted.seeOther(
                        RequestUrls.summary(draft), flash(Flash.Kind.SUCCESS, "site-request.restarted")))
                .switchIfEmpty(Mono.defer(() -> admitted.seeOther(RequestUrls.page(admitted.requireSiteRequest()))))
                .onErrorResume(
                        TooManyDraftsException.class,
                        _ -> admitted.seeOther(
                                RequestUrls.LIST, flash(Flash.Kind.WARNING, "site-request.too-many-drafts")));
    }

    private Flash flash(Flash.Kind kind, String key) {
        return new Flash(kind, messages.get(key), messages.get(key + ".text"));
    }
}

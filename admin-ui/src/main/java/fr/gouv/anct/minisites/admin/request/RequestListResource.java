package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.admin.welcome.OpenPages;
import fr.gouv.anct.minisites.database.Listing;
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
class RequestListResource implements Resource {

    private static final String GUIDE = "/demande/guide";
    private static final int SIZE = 20;

    private final RequestWorkflow requests;
    private final RequestTable table;
    private final OpenPages open;
    private final Screens screens;
    private final Texts texts;

    RequestListResource(RequestWorkflow requests, RequestTable table, OpenPages open, Screens screens, Texts texts) {
        this.requests = requests;
        this.table = table;
        this.open = open;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(RequestAddress.LIST, new Guard.Open(), this::list),
                Route.get(GUIDE, new Guard.Open(), call -> open.requestGuide(call.account())),
                Route.post(RequestAddress.LIST, new Guard.SignedIn(Action.REQUEST_WRITE), this::start),
                Route.post(
                        "/demande/{request}/recommencement", new Guard.OfRequest(Action.REQUEST_WRITE), this::restart));
    }

    private Mono<ServerResponse> list(Call call) {
        return call.account() == null
                ? open.requestGuide(null)
                : requests.listOwn(call.page(), SIZE)
                        .flatMap(mine -> screens.show(call, Heading.of(texts.say("demand.list.title")), screen(mine)));
    }

    private RequestListScreen screen(Listing<SiteRequest> mine) {
        EmptyState empty =
                new EmptyState(texts.say("demand.list.empty.title"), texts.say("demand.list.empty.text"), null);
        ListAddress address = new ListAddress(RequestAddress.LIST, Map.of(), "", false);
        return new RequestListScreen(
                table.of(mine.items()), address.pagination(mine), empty, RequestAddress.LIST, GUIDE);
    }

    private Mono<ServerResponse> start(Call call) {
        return requests.createDraft(call.who())
                .flatMap(request -> call.seeOther(RequestAddress.step(request, RequestStep.PROGRAMME)))
                .onErrorResume(
                        TooManyDraftsException.class,
                        _ -> call.seeOther(RequestAddress.LIST, flash(Flash.Kind.WARNING, "demand.too-many-drafts")));
    }

    /** Redirects to the summary, which validates each copied answer. */
    private Mono<ServerResponse> restart(Call call) {
        return requests.createDraftFrom(call.requested().id(), call.who())
                .flatMap(draft ->
                        call.seeOther(RequestAddress.summary(draft), flash(Flash.Kind.SUCCESS, "demand.restarted")))
                .switchIfEmpty(Mono.defer(() -> call.seeOther(RequestAddress.page(call.requested()))))
                .onErrorResume(
                        TooManyDraftsException.class,
                        _ -> call.seeOther(RequestAddress.LIST, flash(Flash.Kind.WARNING, "demand.too-many-drafts")));
    }

    private Flash flash(Flash.Kind kind, String key) {
        return new Flash(kind, texts.say(key), texts.say(key + ".text"));
    }
}

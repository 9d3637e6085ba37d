package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Recalls a submitted request for correction, after a confirmation, while it is undecided. */
@Component
class RequestRecallResource implements BackOfficeResource {

    private static final String PATTERN = "/demande/{request}/correction";

    private final RequestWorkflow requests;
    private final RequestLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestRecallResource(RequestWorkflow requests, RequestLabels labels, ScreenResponses screens, Messages messages) {
        this.requests = requests;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(Route.get(PATTERN, own, this::showForm), Route.post(PATTERN, own, this::recall));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        if (!request.state().recallable()) {
            return admitted.seeOther(
                    RequestUrls.page(request), flash(Flash.Kind.WARNING, "site-request.not-recallable"));
        }
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("site-request.recall.lead"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> messages.get("site-request.recall.consequence." + n))
                        .toList(),
                RequestUrls.recall(request),
                List.of(),
                messages.get("site-request.recall"),
                RequestUrls.page(request));
        ScreenHeading heading = ScreenHeading.of(messages.get("site-request.recall.title", labels.of(request)))
                .below(messages.get("site-request.list.title"), RequestUrls.LIST);
        return screens.show(admitted, heading, screen);
    }

    private Mono<ServerResponse> recall(AdmittedRequest admitted) {
        return requests.recall(admitted.requireSiteRequest().id(), admitted.actor())
                .flatMap(request -> request.recalled()
                        ? admitted.seeOther(
                                RequestUrls.summary(request), flash(Flash.Kind.SUCCESS, "site-request.recalled"))
                        : admitted.seeOther(RequestUrls.summary(request)))
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> admitted.seeOther(
                                RequestUrls.page(admitted.requireSiteRequest()),
                                flash(Flash.Kind.WARNING, "site-request.not-recallable")));
    }

    private Flash flash(Flash.Kind kind, String key) {
        return new Flash(kind, messages.get(key), messages.get(key + ".text"));
    }
}

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

/** Deletes a request that was never submitted, after a confirmation. */
@Component
class RequestDeletionResource implements BackOfficeResource {

    private static final String PATTERN = "/demande/{request}/suppression";

    private final RequestWorkflow requests;
    private final RequestLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestDeletionResource(
            RequestWorkflow requests, RequestLabels labels, ScreenResponses screens, Messages messages) {
        this.requests = requests;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(Route.get(PATTERN, own, this::showForm), Route.post(PATTERN, own, this::delete));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        if (!request.deletable()) {
            return admitted.seeOther(RequestUrls.page(request), sent());
        }
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("site-request.delete.lead"),
                IntStream.rangeClosed(1, 2)
                        .mapToObj(n -> messages.get("site-request.delete.consequence." + n))
                        .toList(),
                RequestUrls.deletion(request),
                List.of(),
                messages.get("site-request.delete"),
                RequestUrls.page(request));
        ScreenHeading heading = ScreenHeading.of(messages.get("site-request.delete.title", labels.of(request)))
                .below(messages.get("site-request.list.title"), RequestUrls.LIST);
        return screens.show(admitted, heading, screen);
    }

    private Mono<ServerResponse> delete(AdmittedRequest admitted) {
        return requests.delete(admitted.requireSiteRequest().id(), admitted.actor())
                .flatMap(_ -> admitted.seeOther(
                        RequestUrls.LIST, new Flash(Flash.Kind.SUCCESS, messages.get("site-request.deleted"), "")))
                .switchIfEmpty(Mono.defer(admitted::notFound))
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> admitted.seeOther(RequestUrls.page(admitted.requireSiteRequest()), sent()));
    }

    private Flash sent() {
        return new Flash(
                Flash.Kind.WARNING,
                messages.get("site-request.not-deletable"),
                messages.get("site-request.not-deletable.text"));
    }
}

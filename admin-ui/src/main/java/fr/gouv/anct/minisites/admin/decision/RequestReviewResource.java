package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.request.CreationProgress;
import fr.gouv.anct.minisites.admin.request.CreationProgressScreen;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a request to its reviewers, and the progress of its site. */
@Component
class RequestReviewResource implements BackOfficeResource {

    private final RequestReviews requestReviews;
    private final CreationManagement creations;
    private final CreationProgress progress;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestReviewResource(
            RequestReviews requestReviews,
            CreationManagement creations,
            CreationProgress progress,
            ScreenResponses screens,
            Messages messages) {
        this.requestReviews = requestReviews;
        this.creations = creations;
        this.progress = progress;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard review = new Guard.OfRequest(Action.REQUEST_REVIEW);
        return List.of(
                Route.get("/decisions/{request}", review, requestReviews::show),
                Route.get("/decisions/{request}/creation", review, this::creation),
                Route.post("/creations/{request}/relance", new Guard.OfRequest(Action.CREATION_RETRY), this::retry));
    }

    private Mono<ServerResponse> creation(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(creations::find)
                .filter(creation -> creation.state() == SiteCreation.State.RUNNING)
                .flatMap(creation -> screens.fragment(new CreationProgressScreen(
                        progress.withCause(creation, RequestReviews.path(request) + "/creation"))))
                .switchIfEmpty(Mono.defer(ScreenResponses::reload));
    }

    private Mono<ServerResponse> retry(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(tenantId -> creations.retry(tenantId, admitted.actor()))
                .then(Mono.defer(() -> admitted.seeOther(
                        RequestReviews.path(request),
                        new Flash(Flash.Kind.SUCCESS, messages.get("creation.retried"), ""))));
    }
}

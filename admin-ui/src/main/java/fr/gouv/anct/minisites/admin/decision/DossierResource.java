package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.request.CreationProgress;
import fr.gouv.anct.minisites.admin.request.CreationScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a request to its reviewers, and the progress of its site. */
@Component
class DossierResource implements Resource {

    private final Dossiers dossiers;
    private final CreationManagement creations;
    private final CreationProgress progress;
    private final Screens screens;
    private final Texts texts;

    DossierResource(
            Dossiers dossiers, CreationManagement creations, CreationProgress progress, Screens screens, Texts texts) {
        this.dossiers = dossiers;
        this.creations = creations;
        this.progress = progress;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard review = new Guard.OfRequest(Action.REQUEST_REVIEW);
        return List.of(
                Route.get("/decisions/{request}", review, dossiers::show),
                Route.get("/decisions/{request}/creation", review, this::creation),
                Route.post("/creations/{request}/relance", new Guard.OfRequest(Action.CREATION_RETRY), this::retry));
    }

    private Mono<ServerResponse> creation(Call call) {
        SiteRequest request = call.requested();
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(creations::find)
                .filter(creation -> creation.state() == SiteCreation.State.RUNNING)
                .flatMap(creation -> screens.fragment(
                        new CreationScreen(progress.withCause(creation, Dossiers.path(request) + "/creation"))))
                .switchIfEmpty(Mono.defer(Screens::reload));
    }

    private Mono<ServerResponse> retry(Call call) {
        SiteRequest request = call.requested();
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(tenantId -> creations.retry(tenantId, call.who()))
                .then(Mono.defer(() -> call.seeOther(
                        Dossiers.path(request), new Flash(Flash.Kind.SUCCESS, texts.say("creation.retried"), ""))));
    }
}

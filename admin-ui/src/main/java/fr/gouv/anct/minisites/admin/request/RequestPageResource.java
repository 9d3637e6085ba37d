package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Timeline;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the user's own request: its state, its decisions, the progress of its site. */
@Component
class RequestPageResource implements Resource {

    private final Decisions decisions;
    private final CreationManagement creations;
    private final OwnSites sites;
    private final RequestNames names;
    private final RequestResumption resumption;
    private final CreationProgress progress;
    private final History history;
    private final AnswerList answers;
    private final Screens screens;
    private final Texts texts;

    RequestPageResource(
            Decisions decisions,
            CreationManagement creations,
            OwnSites sites,
            RequestNames names,
            RequestResumption resumption,
            CreationProgress progress,
            History history,
            AnswerList answers,
            Screens screens,
            Texts texts) {
        this.decisions = decisions;
        this.creations = creations;
        this.sites = sites;
        this.names = names;
        this.resumption = resumption;
        this.progress = progress;
        this.history = history;
        this.answers = answers;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(
                Route.get("/demande/{request}", own, this::show),
                Route.get("/demande/{request}/creation", own, this::creation));
    }

    private Mono<ServerResponse> show(Call call) {
        SiteRequest request = call.requested();
        return Mono.zip(
                        history.of(request, decisions.findOnOwnRequest(request.id())),
                        creation(request),
                        sites.of(request, call.who()),
                        withdrawnByPlatform(request))
                .flatMap(found -> screens.show(
                        call,
                        Heading.of(names.of(request)).below(texts.say("demand.list.title"), RequestAddress.LIST),
                        screen(
                                request,
                                found.getT1(),
                                found.getT2().orElse(null),
                                found.getT3().orElse(null),
                                found.getT4())));
    }

    private Mono<Boolean> withdrawnByPlatform(SiteRequest request) {
        return request.state() == RequestState.WITHDRAWN ? history.endedByPlatform(request) : Mono.just(false);
    }

    private Mono<Optional<SiteCreation>> creation(SiteRequest request) {
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(creations::find)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private RequestPageScreen screen(
            SiteRequest request,
            Timeline told,
            @Nullable SiteCreation creation,
            @Nullable String siteHref,
            boolean withdrawnByPlatform) {
        return new RequestPageScreen(
                names.badge(request),
                withdrawnByPlatform ? texts.say("demand.page.withdrawn.platform") : message(request, creation),
                links(request, siteHref),
                request.state().ended() ? RequestAddress.restart(request) : null,
                request.state().ended() ? RequestAddress.LIST : null,
                retreats(request),
                creation == null ? null : progress.of(creation, refresh(request)),
                told,
                answers.of(request));
    }

    private static String refresh(SiteRequest request) {
        return RequestAddress.page(request) + "/creation";
    }

    private String message(SiteRequest request, @Nullable SiteCreation creation) {
        if (creation != null) {
            return texts.say("creation." + creation.state().code());
        }
        return switch (request.state()) {
            case SUBMITTED -> texts.say("demand.page.waiting");
            case DRAFT, CHANGES, APPROVED, REFUSED, PORTAL, WITHDRAWN ->
                texts.say("demand.page." + RequestNames.key(request));
        };
    }

    private List<PageLink> links(SiteRequest request, @Nullable String siteHref) {
        List<PageLink> links = new ArrayList<>();
        if (siteHref != null) {
            links.add(link("creation.open", siteHref));
        }
        switch (request.state()) {
            case DRAFT -> links.add(link("demand.page.continue", resumption.href(request)));
            case CHANGES ->
                links.add(link(
                        request.recalled() ? "demand.page.correct" : "demand.page.complete", resumption.href(request)));
            case SUBMITTED, APPROVED, REFUSED, PORTAL, WITHDRAWN -> {}
        }
        return List.copyOf(links);
    }

    private List<PageLink> retreats(SiteRequest request) {
        List<PageLink> retreats = new ArrayList<>();
        if (request.state().recallable()) {
            retreats.add(link("demand.recall", RequestAddress.recall(request)));
        }
        if (request.state().withdrawable()) {
            retreats.add(link("demand.withdraw", RequestAddress.withdrawal(request)));
        }
        if (request.deletable()) {
            retreats.add(link("demand.delete", RequestAddress.deletion(request)));
        }
        return List.copyOf(retreats);
    }

    private PageLink link(String key, String href) {
        return new PageLink(texts.say(key), href, false, false);
    }

    private Mono<ServerResponse> creation(Call call) {
        SiteRequest request = call.requested();
        return creation(request)
                .flatMap(found -> found.filter(creation -> creation.state() == SiteCreation.State.RUNNING)
                        .map(creation -> screens.fragment(new CreationScreen(progress.of(creation, refresh(request)))))
                        .orElseGet(Screens::reload));
    }
}

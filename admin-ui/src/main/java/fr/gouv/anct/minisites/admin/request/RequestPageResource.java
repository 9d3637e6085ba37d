package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
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
class RequestPageResource implements BackOfficeResource {

    private final Decisions decisions;
    private final CreationManagement creations;
    private final RequestedSiteLinks sites;
    private final RequestLabels labels;
    private final RequestResumption resumption;
    private final CreationProgress progress;
    private final RequestHistory history;
    private final RequestAnswersSummary answers;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestPageResource(
            Decisions decisions,
            CreationManagement creations,
            RequestedSiteLinks sites,
            RequestLabels labels,
            RequestResumption resumption,
            CreationProgress progress,
            RequestHistory history,
            RequestAnswersSummary answers,
            ScreenResponses screens,
            Messages messages) {
        this.decisions = decisions;
        this.creations = creations;
        this.sites = sites;
        this.labels = labels;
        this.resumption = resumption;
        this.progress = progress;
        this.history = history;
        this.answers = answers;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(
                Route.get("/demande/{request}", own, this::show),
                Route.get("/demande/{request}/creation", own, this::creation));
    }

    private Mono<ServerResponse> show(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return Mono.zip(
                        history.of(request, decisions.findOnOwnRequest(request.id())),
                        creation(request),
                        sites.of(request, admitted.requireAccount()),
                        withdrawnByPlatform(request))
                .flatMap(found -> screens.show(
                        admitted,
                        ScreenHeading.of(labels.of(request))
                                .below(messages.get("site-request.list.title"), RequestUrls.LIST),
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
            EventTimeline timeline,
            @Nullable SiteCreation creation,
            @Nullable String siteHref,
            boolean withdrawnByPlatform) {
        return new RequestPageScreen(
                labels.badge(request),
                withdrawnByPlatform ? messages.get("site-request.page.withdrawn.platform") : message(request, creation),
                links(request, siteHref),
                request.state().ended() ? RequestUrls.restart(request) : null,
                request.state().ended() ? RequestUrls.LIST : null,
                retreats(request),
                creation == null ? null : progress.of(creation, refresh(request)),
                timeline,
                answers.of(request));
    }

    private static String refresh(SiteRequest request) {
        return RequestUrls.page(request) + "/creation";
    }

    private String message(SiteRequest request, @Nullable SiteCreation creation) {
        if (creation != null) {
            return messages.get("creation." + creation.state().code());
        }
        return switch (request.state()) {
            case SUBMITTED -> messages.get("site-request.page.waiting");
            case DRAFT, CHANGES, APPROVED, REFUSED, PORTAL, WITHDRAWN ->
                messages.get("site-request.page." + RequestLabels.key(request));
        };
    }

    private List<PageLink> links(SiteRequest request, @Nullable String siteHref) {
        List<PageLink> links = new ArrayList<>();
        if (siteHref != null) {
            links.add(link("creation.open", siteHref));
        }
        switch (request.state()) {
            case DRAFT -> links.add(link("site-request.page.continue", resumption.href(request)));
            case CHANGES ->
                links.add(link(
                        request.recalled() ? "site-request.page.correct" : "site-request.page.complete",
                        resumption.href(request)));
            case SUBMITTED, APPROVED, REFUSED, PORTAL, WITHDRAWN -> {}
        }
        return List.copyOf(links);
    }

    private List<PageLink> retreats(SiteRequest request) {
        List<PageLink> retreats = new ArrayList<>();
        if (request.state().recallable()) {
            retreats.add(link("site-request.recall", RequestUrls.recall(request)));
        }
        if (request.state().withdrawable()) {
            retreats.add(link("site-request.withdraw", RequestUrls.withdrawal(request)));
        }
        if (request.deletable()) {
            retreats.add(link("site-request.delete", RequestUrls.deletion(request)));
        }
        return List.copyOf(retreats);
    }

    private PageLink link(String key, String href) {
        return new PageLink(messages.get(key), href, false, false);
    }

    private Mono<ServerResponse> creation(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return creation(request)
                .flatMap(found -> found.filter(creation -> creation.state() == SiteCreation.State.RUNNING)
                        .map(creation ->
                                screens.fragment(new CreationProgressScreen(progress.of(creation, refresh(request)))))
                        .orElseGet(ScreenResponses::reload));
    }
}

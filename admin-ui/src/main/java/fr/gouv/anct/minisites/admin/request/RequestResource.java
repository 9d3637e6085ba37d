package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.request.CreationProgress.Audience;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadlines;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the user's own request: state, decisions, progress of its site; recalls, withdraws or deletes it. */
@Component
class RequestResource implements BackOfficeResource {

    static final Guard OWN = new Guard.OfRequest(Action.REQUEST_WRITE);

    static final Path.One<SiteRequest> DELETION = Paths.REQUEST.at("/suppression");
    static final Path.One<SiteRequest> WITHDRAWAL = Paths.REQUEST.at("/retrait");
    private static final Path.One<SiteRequest> RECALL = Paths.REQUEST.at("/correction");
    private static final Path.One<SiteRequest> CREATION = Paths.REQUEST.at("/creation");

    private final RequestWorkflow requests;
    private final Decisions decisions;
    private final RequestedSiteLookup sites;
    private final RequestResumption resumption;
    private final CreationProgress progress;
    private final RequestHistory history;
    private final RequestAnswersSummary answers;
    private final ReviewDeadlines deadlines;

    RequestResource(
            RequestWorkflow requests,
            Decisions decisions,
            RequestedSiteLookup sites,
            RequestResumption resumption,
            CreationProgress progress,
            RequestHistory history,
            RequestAnswersSummary answers,
            ReviewDeadlines deadlines) {
        this.requests = requests;
        this.decisions = decisions;
        this.sites = sites;
        this.resumption = resumption;
        this.progress = progress;
        this.history = history;
        this.answers = answers;
        this.deadlines = deadlines;
    }

    @Override
    public List<Route> routes() {
        Function<AdmittedRequest, Mono<SiteRequest>> own = admitted -> Mono.just(admitted.requireSiteRequest());
        return Stream.of(
                        List.of(
                                Route.get(Paths.REQUEST, OWN, this::show),
                                Route.get(
                                        CREATION,
                                        OWN,
                                        admitted -> progress.refresh(
                                                admitted,
                                                Audience.REQUESTER,
                                                CREATION.link(admitted.requireSiteRequest())))),
                        Confirmation.routes(DELETION, OWN, own, RequestResource::askToDelete, this::delete),
                        Confirmation.routes(WITHDRAWAL, OWN, own, RequestResource::askToWithdraw, this::withdraw),
                        Confirmation.routes(RECALL, OWN, own, RequestResource::askToRecall, this::recall))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The state of a request.
     *
     * @param message explanation of the state, with the date by which an answer is due
     * @param site once it is created, for users who may see it
     * @param resumeHref screen on which its answers are changed; null when they cannot be
     * @param progress of the site's creation, once it is approved
     */
    record PageScreen(
            SiteRequest request,
            BadgeView state,
            String message,
            @Nullable Tenant site,
            @Nullable String resumeHref,
            @Nullable Progress progress,
            EventTimeline history,
            SummaryList answers)
            implements Screen {

        /** Whether there is a link or a button: an approved request leads to its site only. */
        public boolean actionable() {
            return site != null || request.state() != RequestState.APPROVED;
        }

        public @Nullable String siteHref() {
            return site == null ? null : Paths.SITE.link(site);
        }

        /** URL that creates a draft with the same answers; null while this one is open. */
        public @Nullable String restartHref() {
            return request.state().ended() ? RequestListResource.RESTART.link(request) : null;
        }

        /** URL that starts a new request. */
        public String startHref() {
            return Paths.REQUESTS.link();
        }

        public @Nullable String recallHref() {
            return request.state().recallable() ? RECALL.link(request) : null;
        }

        public @Nullable String withdrawHref() {
            return request.state().withdrawable() ? WITHDRAWAL.link(request) : null;
        }

        public @Nullable String deleteHref() {
            return request.deletable() ? DELETION.link(request) : null;
        }

        @Override
        public String template() {
            return "request/page";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return Mono.zip(
                        history.of(request, decisions.findOnOwnRequest(request.id())),
                        progress.find(request).singleOptional(),
                        sites.find(request, admitted.requireAccount()).singleOptional(),
                        withdrawnByPlatform(request))
                .flatMap(found -> admitted.show(
                        ScreenHeading.of(RequestLabels.name(admitted, request))
                                .below(admitted.message("site-request.list.title"), Paths.REQUESTS.link()),
                        screen(
                                admitted,
                                found.getT1(),
                                found.getT2().orElse(null),
                                found.getT3().orElse(null),
                                found.getT4())));
    }

    private Mono<Boolean> withdrawnByPlatform(SiteRequest request) {
        return request.state() == RequestState.WITHDRAWN ? history.endedByPlatform(request) : Mono.just(false);
    }

    private PageScreen screen(
            AdmittedRequest admitted,
            EventTimeline timeline,
            @Nullable SiteCreation creation,
            @Nullable Tenant site,
            boolean withdrawnByPlatform) {
        SiteRequest request = admitted.requireSiteRequest();
        return new PageScreen(
                request,
                RequestLabels.badge(admitted, request),
                explanation(
                        admitted,
                        withdrawnByPlatform ? "site-request.page.withdrawn.platform" : message(request, creation)),
                creation != null && creation.unfinished() ? null : site,
                request.state().editable() ? resumption.href(request) : null,
                creation == null ? null : progress.view(admitted, creation, Audience.REQUESTER, CREATION.link(request)),
                timeline,
                answers.of(request));
    }

    private String explanation(AdmittedRequest admitted, String key) {
        return deadlines
                .of(admitted.requireSiteRequest())
                .map(deadline -> admitted.message(key) + " "
                        + admitted.message("site-request.page.target", DateTimes.day(deadline.target())))
                .orElseGet(() -> admitted.message(key));
    }

    /** Message key of the explanation. */
    private static String message(SiteRequest request, @Nullable SiteCreation creation) {
        if (creation != null && creation.state() != SiteCreation.State.RUNNING) {
            return "creation." + creation.state().code();
        }
        return switch (request.state()) {
            case SUBMITTED -> "site-request.page.waiting";
            case DRAFT, CHANGES, APPROVED, REFUSED, PORTAL, WITHDRAWN ->
                "site-request.page." + RequestLabels.key(request);
        };
    }

    private static Mono<Step> askToDelete(AdmittedRequest admitted, SiteRequest request) {
        return Mono.just(
                request.deletable()
                        ? question(admitted, request, "site-request.delete", 2)
                        : refusal(admitted, request, "site-request.not-deletable"));
    }

    private Mono<Step> delete(AdmittedRequest admitted, SiteRequest request) {
        return requests.delete(request.id(), admitted.actor())
                .<Step>map(_ -> new Redirection(Paths.REQUESTS.link(), admitted.success("site-request.deleted")))
                .switchIfEmpty(Mono.defer(admitted::notFound))
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> Mono.just(refusal(admitted, request, "site-request.not-deletable")));
    }

    private static Mono<Step> askToWithdraw(AdmittedRequest admitted, SiteRequest request) {
        if (request.deletable()) {
            return Mono.just(new Redirection(DELETION.link(request), null));
        }
        return Mono.just(
                request.state().withdrawable()
                        ? question(admitted, request, "site-request.withdraw", 3)
                        : refusal(admitted, request, "site-request.not-editable"));
    }

    private Mono<Step> withdraw(AdmittedRequest admitted, SiteRequest request) {
        if (request.deletable()) {
            return Mono.just(new Redirection(DELETION.link(request), null));
        }
        return requests.withdraw(request.id(), admitted.actor())
                .<Step>map(
                        _ -> new Redirection(Paths.REQUEST.link(request), admitted.success("site-request.withdrawn")))
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> Mono.just(refusal(admitted, request, "site-request.not-editable")));
    }

    private static Mono<Step> askToRecall(AdmittedRequest admitted, SiteRequest request) {
        return Mono.just(
                request.state().recallable()
                        ? question(admitted, request, "site-request.recall", 3)
                        : refusal(admitted, request, "site-request.not-recallable"));
    }

    private Mono<Step> recall(AdmittedRequest admitted, SiteRequest request) {
        return requests.recall(request.id(), admitted.actor())
                .<Step>map(now -> new Redirection(
                        RequestSubmissionResource.SUMMARY.link(now),
                        now.recalled() ? admitted.success("site-request.recalled") : null))
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> Mono.just(refusal(admitted, request, "site-request.not-recallable")));
    }

    private static Question question(AdmittedRequest admitted, SiteRequest request, String key, int consequences) {
        return Question.of(admitted, key, Paths.REQUEST.link(request), RequestLabels.name(admitted, request))
                .below(admitted.message("site-request.list.title"), Paths.REQUESTS.link())
                .consequences(IntStream.rangeClosed(1, consequences)
                        .mapToObj(n -> admitted.message(key + ".consequence." + n))
                        .toList());
    }

    private static Redirection refusal(AdmittedRequest admitted, SiteRequest request, String key) {
        return new Redirection(Paths.REQUEST.link(request), admitted.flash(Flash.Kind.WARNING, key));
    }
}

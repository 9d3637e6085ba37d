package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.request.CreationProgress;
import fr.gouv.anct.minisites.admin.request.CreationProgress.Audience;
import fr.gouv.anct.minisites.admin.request.RequestAnswersSummary;
import fr.gouv.anct.minisites.admin.request.RequestHistory;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a request to its reviewers, with the form when they can decide on it, and the progress of its site. */
@Component
class RequestReviewResource implements BackOfficeResource {

    private static final Path.One<UUID> CREATION = Paths.DECISION.at("/creation");
    private static final Path.One<UUID> RETRY =
            Path.of("/creations").id("request").at("/relance");

    static final Form<Decision> FORM = Form.of(Decision.class, "decision").dependent("reason");

    private final Decisions decisions;
    private final CreationManagement creations;
    private final Tenants tenants;
    private final CreationProgress progress;
    private final RequestHistory history;
    private final RequestAnswersSummary answers;

    RequestReviewResource(
            Decisions decisions,
            CreationManagement creations,
            Tenants tenants,
            CreationProgress progress,
            RequestHistory history,
            RequestAnswersSummary answers) {
        this.decisions = decisions;
        this.creations = creations;
        this.tenants = tenants;
        this.progress = progress;
        this.history = history;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        Guard review = new Guard.OfRequest(Action.REQUEST_REVIEW);
        return List.of(
                // Nothing is chosen beforehand: a GET submits no fields.
                Route.get(Paths.DECISION, review, admitted -> show(HttpStatus.OK, admitted, FORM.sent(admitted))),
                Route.get(
                        CREATION,
                        review,
                        admitted -> progress.refresh(
                                admitted,
                                Audience.STAFF,
                                CREATION.link(admitted.requireSiteRequest().id()))),
                Route.post(RETRY, new Guard.OfRequest(Action.CREATION_RETRY), this::retry));
    }

    /**
     * A request for its reviewers.
     *
     * @param unused reason typed for a decision that came too late, may be empty; null when no decision did
     * @param overtaken the intervening change, where a decision came too late
     * @param byline the requester, and the date of the request
     * @param form to decide; null when it is not pending, or not for this user
     * @param notice why the form is missing
     * @param progress of the site's creation
     * @param retryable whether the creation has failed, and the user may restart it
     * @param site once it exists
     */
    record ReviewScreen(
            SiteRequest request,
            BadgeView state,
            @Nullable String unused,
            String overtaken,
            String byline,
            @Nullable FormView form,
            @Nullable String notice,
            @Nullable Progress progress,
            boolean retryable,
            @Nullable Tenant site,
            EventTimeline history,
            SummaryList answers)
            implements Screen {

        public String retryAction() {
            return RETRY.link(request.id());
        }

        public @Nullable String siteHref() {
            return site == null ? null : Paths.SITE.link(site);
        }

        @Override
        public String template() {
            return "decision/review";
        }
    }

    /** Shows the request with the form's input and its problems. */
    Mono<ServerResponse> show(HttpStatus status, AdmittedRequest admitted, FormState<Decision> form) {
        return show(status, admitted, admitted.requireSiteRequest(), form, null);
    }

    /** Shows the changed request after a conflict, with the typed reason, which is stored nowhere else. */
    Mono<ServerResponse> overtaken(AdmittedRequest admitted, SiteRequest now, FormState<Decision> form) {
        return show(HttpStatus.CONFLICT, admitted, now, form, form.value().reason());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest admitted,
            SiteRequest request,
            FormState<Decision> form,
            @Nullable String unused) {
        ScreenHeading heading = ScreenHeading.of(RequestLabels.name(admitted, request))
                .below(admitted.message("decision.queue.title"), Paths.DECISIONS.link());
        return Mono.zip(
                        history.of(request, decisions.findOnAnyRequest(request.id())),
                        progress.find(request).singleOptional(),
                        site(request).singleOptional())
                .map(found -> screen(
                        admitted,
                        request,
                        unused,
                        form,
                        found.getT1(),
                        found.getT2().orElse(null),
                        found.getT3().orElse(null)))
                .flatMap(screen -> admitted.show(status, heading, screen));
    }

    private Mono<Tenant> site(SiteRequest request) {
        return Mono.justOrEmpty(request.tenantId()).flatMap(tenants::findById);
    }

    private ReviewScreen screen(
            AdmittedRequest admitted,
            SiteRequest request,
            @Nullable String unused,
            FormState<Decision> form,
            EventTimeline timeline,
            @Nullable SiteCreation creation,
            @Nullable Tenant site) {
        boolean own = request.requester().id().equals(admitted.requireAccount().id());
        boolean decides = request.state().decidable() && admitted.may(Action.REQUEST_DECIDE) && !own;
        return new ReviewScreen(
                request,
                RequestLabels.badge(admitted, request),
                unused,
                admitted.message(overtaken(request)),
                byline(admitted, request),
                decides ? form.view().postedTo(DecisionResource.DECISION.link(request.id())) : null,
                notice(admitted, request, own, decides),
                creation == null
                        ? null
                        : progress.view(admitted, creation, Audience.STAFF, CREATION.link(request.id())),
                retryable(admitted, creation),
                site,
                timeline,
                answers.of(request));
    }

    private static String byline(AdmittedRequest admitted, SiteRequest request) {
        return admitted.message(
                "decision.review.of",
                request.requester().name(),
                DateTimes.day(Optional.ofNullable(request.sentAt()).orElse(request.updatedAt())));
    }

    /** Message key of the change that made a decision come too late. */
    private static String overtaken(SiteRequest now) {
        if (now.recalled()) {
            return "decision.overtaken.recalled";
        }
        if (now.completed()) {
            return "decision.overtaken.completed";
        }
        return now.state().decidable() ? "decision.overtaken.corrected" : "decision.overtaken.text";
    }

    private static @Nullable String notice(
            AdmittedRequest admitted, SiteRequest request, boolean own, boolean decides) {
        if (request.recalled()) {
            return admitted.message("decision.review.recalled");
        }
        return request.state().decidable() && !decides
                ? admitted.message(own ? "decision.review.own" : "decision.review.reader")
                : null;
    }

    private static boolean retryable(AdmittedRequest admitted, @Nullable SiteCreation creation) {
        return creation != null && creation.state() == SiteCreation.State.FAILED && admitted.may(Action.CREATION_RETRY);
    }

    private Mono<ServerResponse> retry(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(tenantId -> creations.retry(tenantId, admitted.actor()))
                .then(Mono.defer(() ->
                        admitted.seeOther(Paths.DECISION.link(request.id()), admitted.success("creation.retried"))));
    }
}

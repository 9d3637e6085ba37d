package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
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
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.review.NoteText;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final FollowUpFactory followUps;

    RequestReviewResource(
            Decisions decisions,
            CreationManagement creations,
            Tenants tenants,
            CreationProgress progress,
            RequestHistory history,
            RequestAnswersSummary answers,
            FollowUpFactory followUps) {
        this.decisions = decisions;
        this.creations = creations;
        this.tenants = tenants;
        this.progress = progress;
        this.history = history;
        this.answers = answers;
        this.followUps = followUps;
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
     * @param slug corrected before the user returned from the confirmation to the form; null when it was not
     * @param notice why the form is missing
     * @param progress of the site's creation
     * @param retryable whether the creation has failed, and the user may restart it
     * @param site once it is created
     * @param followUp work of the reviewers; null for the requester
     */
    record ReviewScreen(
            SiteRequest request,
            BadgeView state,
            @Nullable String unused,
            String overtaken,
            String byline,
            @Nullable FormView form,
            @Nullable String slug,
            @Nullable String notice,
            @Nullable Progress progress,
            boolean retryable,
            @Nullable Tenant site,
            @Nullable FollowUp followUp,
            EventTimeline history,
            SummaryList answers)
            implements Screen {

        public String retryAction() {
            return RETRY.link(request.id());
        }

        /** Problems of the form that was sent: the decision, or a note. */
        public ErrorSummary errors() {
            return Stream.of(
                            Optional.ofNullable(form),
                            Optional.ofNullable(followUp).map(FollowUp::noteForm))
                    .flatMap(Optional::stream)
                    .map(FormView::errors)
                    .filter(errors -> !errors.isEmpty())
                    .findFirst()
                    .orElseGet(() -> new ErrorSummary(List.of()));
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
        return show(
                status, admitted, admitted.requireSiteRequest(), form, RequestNoteResource.FORM.sent(admitted), null);
    }

    /** Shows the request with the input of a note and its problems. */
    Mono<ServerResponse> showNote(HttpStatus status, AdmittedRequest admitted, FormState<NoteText> note) {
        return show(status, admitted, admitted.requireSiteRequest(), FORM.sent(admitted), note, null);
    }

    /** Answers that a note is added: shows the request with the decision that is being written, if there is one. */
    Mono<ServerResponse> noted(AdmittedRequest admitted, Flash done) {
        FormState<Decision> decision = FORM.sent(admitted);
        SiteRequest request = admitted.requireSiteRequest();
        return decision.texts().values().stream().allMatch(String::isBlank)
                ? admitted.seeOther(Paths.DECISION.link(request.id()), done)
                : told(admitted, done, request, decision, RequestNoteResource.FORM.empty(admitted, new NoteText("")));
    }

    /** Answers that the request is decided: shows it with the note that is being written, if there is one. */
    Mono<ServerResponse> decided(AdmittedRequest admitted, SiteRequest request, Flash done) {
        return admitted.field(RequestNoteResource.TEXT).isBlank()
                ? admitted.seeOther(Paths.DECISION.link(request.id()), done)
                : told(admitted, done, request, FORM.sent(admitted), RequestNoteResource.FORM.sent(admitted));
    }

    /** Shows the request with the message of an act, and with what was typed beside it and is stored nowhere else. */
    private Mono<ServerResponse> told(
            AdmittedRequest admitted,
            Flash done,
            SiteRequest request,
            FormState<Decision> decision,
            FormState<NoteText> note) {
        return done.save(admitted.request().exchange())
                .then(Mono.defer(() -> show(HttpStatus.OK, admitted, request, decision, note, null)));
    }

    /** Shows the changed request after a conflict, with the typed reason, which is stored nowhere else. */
    Mono<ServerResponse> overtaken(AdmittedRequest admitted, SiteRequest now, FormState<Decision> form) {
        FormState<NoteText> note = RequestNoteResource.FORM.sent(admitted);
        return show(HttpStatus.CONFLICT, admitted, now, form, note, form.value().reason());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest admitted,
            SiteRequest request,
            FormState<Decision> form,
            FormState<NoteText> note,
            @Nullable String unused) {
        ScreenHeading heading = ScreenHeading.of(RequestLabels.name(admitted, request))
                .below(admitted.message("decision.queue.title"), Paths.DECISIONS.link());
        return Mono.zip(
                        history.of(request, decisions.findOnAnyRequest(request.id())),
                        progress.find(request).singleOptional(),
                        site(request).singleOptional(),
                        followUps.of(admitted, request, note).singleOptional())
                .map(found -> screen(
                        admitted,
                        request,
                        unused,
                        form,
                        found.getT1(),
                        found.getT2().orElse(null),
                        found.getT3().orElse(null),
                        found.getT4().orElse(null)))
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
            @Nullable Tenant site,
            @Nullable FollowUp followUp) {
        boolean own = request.requester().id().equals(admitted.requireAccount().id());
        boolean decides = request.state().decidable() && admitted.may(Action.REQUEST_DECIDE) && !own;
        return new ReviewScreen(
                request,
                RequestLabels.badge(admitted, request),
                unused,
                admitted.message(ReviewLabels.overtaken(request)),
                ReviewLabels.byline(admitted, request),
                decides ? form.view().postedTo(DecisionResource.DECISION.link(request.id())) : null,
                ApprovalConfirmation.hasSlug(admitted) ? admitted.field(ApprovalConfirmation.SLUG) : null,
                ReviewLabels.notice(admitted, request, own, decides),
                creation == null
                        ? null
                        : progress.view(admitted, creation, Audience.STAFF, CREATION.link(request.id())),
                retryable(admitted, creation),
                creation != null && creation.unfinished() ? null : site,
                followUp,
                timeline,
                answers.of(request));
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

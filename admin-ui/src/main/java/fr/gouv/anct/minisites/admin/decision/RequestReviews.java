package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.request.CreationProgress;
import fr.gouv.anct.minisites.admin.request.RequestAnswersSummary;
import fr.gouv.anct.minisites.admin.request.RequestHistory;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the review screen of a request, with the form when the user can decide on it. */
@Component
class RequestReviews {

    private final Decisions decisions;
    private final CreationManagement creations;
    private final Tenants tenants;
    private final DecisionFormFactory forms;
    private final RequestLabels labels;
    private final CreationProgress progress;
    private final RequestHistory history;
    private final RequestAnswersSummary answers;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestReviews(
            Decisions decisions,
            CreationManagement creations,
            Tenants tenants,
            DecisionFormFactory forms,
            RequestLabels labels,
            CreationProgress progress,
            RequestHistory history,
            RequestAnswersSummary answers,
            ScreenResponses screens,
            Messages messages) {
        this.decisions = decisions;
        this.creations = creations;
        this.tenants = tenants;
        this.forms = forms;
        this.labels = labels;
        this.progress = progress;
        this.history = history;
        this.answers = answers;
        this.screens = screens;
        this.messages = messages;
    }

    static String path(SiteRequest request) {
        return RequestQueueResource.PATH + "/" + request.id();
    }

    Mono<ServerResponse> show(AdmittedRequest admitted) {
        return show(HttpStatus.OK, admitted, DecisionInput.NONE);
    }

    /** Shows the request with the form's input and its problems. */
    Mono<ServerResponse> show(HttpStatus status, AdmittedRequest admitted, DecisionInput input) {
        return show(status, admitted, admitted.requireSiteRequest(), input, null);
    }

    /** Shows the changed request after a conflict, with the typed reason, which is stored nowhere else. */
    Mono<ServerResponse> overtaken(AdmittedRequest admitted, SiteRequest now, DecisionInput input) {
        return show(HttpStatus.CONFLICT, admitted, now, input, input.reason());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest admitted,
            SiteRequest request,
            DecisionInput input,
            @Nullable String unused) {
        boolean erroneous = status.isError();
        ScreenHeading heading = ScreenHeading.of(labels.of(request))
                .below(messages.get("decision.queue.title"), RequestQueueResource.PATH)
                .erroneous(erroneous);
        return Mono.zip(history.of(request, decisions.findOnAnyRequest(request.id())), creation(request), site(request))
                .map(found -> screen(
                        admitted,
                        request,
                        unused,
                        forms.of(request, input, erroneous),
                        found.getT1(),
                        found.getT2().orElse(null),
                        found.getT3().orElse(null)))
                .flatMap(screen -> screens.show(status, admitted, heading, screen));
    }

    private Mono<Optional<SiteCreation>> creation(SiteRequest request) {
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(creations::find)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<Tenant>> site(SiteRequest request) {
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(tenants::findById)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private RequestReviewScreen screen(
            AdmittedRequest admitted,
            SiteRequest request,
            @Nullable String unused,
            DecisionForm form,
            EventTimeline timeline,
            @Nullable SiteCreation creation,
            @Nullable Tenant site) {
        boolean own = request.requester().id().equals(admitted.requireAccount().id());
        boolean decides = request.state().decidable() && admitted.may(Action.REQUEST_DECIDE) && !own;
        return new RequestReviewScreen(
                labels.badge(request),
                unused,
                messages.get(overtaken(request)),
                byline(request),
                decides ? form : null,
                notice(request, own, decides),
                creation == null ? null : progress(request, creation),
                retryable(admitted, creation) ? "/creations/" + request.id() + "/relance" : null,
                site == null
                        ? null
                        : new PageLink(messages.get("creation.open"), "/sites/" + site.slug(), false, false),
                timeline,
                answers.of(request));
    }

    private String byline(SiteRequest request) {
        return messages.get(
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

    private @Nullable String notice(SiteRequest request, boolean own, boolean decides) {
        if (request.recalled()) {
            return messages.get("decision.review.recalled");
        }
        return request.state().decidable() && !decides
                ? messages.get(own ? "decision.review.own" : "decision.review.reader")
                : null;
    }

    private Progress progress(SiteRequest request, SiteCreation creation) {
        return progress.withCause(creation, path(request) + "/creation");
    }

    private static boolean retryable(AdmittedRequest admitted, @Nullable SiteCreation creation) {
        return creation != null && creation.state() == SiteCreation.State.FAILED && admitted.may(Action.CREATION_RETRY);
    }
}

package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.check.ChecksViewFactory;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.suspension.Interventions;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.validation.Multiline;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the publication screen of a page, also after a refused action. */
@Component
class PublicationDisplay {

    static final Form<SubmissionInput> SUBMISSION = Form.of(SubmissionInput.class, "publication");

    private final PageContexts contexts;
    private final PublicationWorkflow workflow;
    private final ReviewNotifications notifications;
    private final PageScheduling scheduling;
    private final ChecksViewFactory checks;
    private final PublicationStatusLabels labels;
    private final PublicationChanges changes;
    private final InterventionHistory interventions;
    private final MinisitesProperties properties;

    PublicationDisplay(
            PageContexts contexts,
            PublicationWorkflow workflow,
            ReviewNotifications notifications,
            PageScheduling scheduling,
            ChecksViewFactory checks,
            PublicationStatusLabels labels,
            PublicationChanges changes,
            InterventionHistory interventions,
            MinisitesProperties properties) {
        this.contexts = contexts;
        this.workflow = workflow;
        this.notifications = notifications;
        this.scheduling = scheduling;
        this.checks = checks;
        this.labels = labels;
        this.changes = changes;
        this.interventions = interventions;
        this.properties = properties;
    }

    /**
     * A submission as typed.
     *
     * @param note to the reviewer
     */
    record SubmissionInput(
            @Nullable @Multiline @Size(max = Review.LONGEST_NOTE)
            String note) {}

    /** Shows the screen with an empty form that submits. */
    Mono<ServerResponse> show(AdmittedRequest request) {
        return show(HttpStatus.OK, request, form(request, null), null);
    }

    /** Shows the screen with the form that submits. */
    Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, FormState<SubmissionInput> form) {
        return show(status, request, form, null);
    }

    /**
     * Explains a refused action (409), and returns the typed text.
     *
     * @param typed kept in the field of the submission form where it is offered; else displayed, to be copied
     */
    Mono<ServerResponse> refuse(AdmittedRequest request, PublicationResult result, @Nullable String typed) {
        return show(HttpStatus.CONFLICT, request, form(request, typed), result);
    }

    /** Explains that errors prevent the publication; they are listed on this screen. */
    Mono<ServerResponse> blocked(AdmittedRequest request) {
        return show(HttpStatus.OK, request, form(request, null), PublicationResult.BLOCKED);
    }

    private static FormState<SubmissionInput> form(AdmittedRequest request, @Nullable String note) {
        return SUBMISSION.empty(request, new SubmissionInput(note));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            FormState<SubmissionInput> form,
            @Nullable PublicationResult refusal) {
        return contexts.of(request).flatMap(context -> show(status, request, context, form, refusal));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            PageContext context,
            FormState<SubmissionInput> form,
            @Nullable PublicationResult refusal) {
        return Mono.zip(
                        workflow.standing(context.head().page().id()).switchIfEmpty(Mono.defer(request::notFound)),
                        scheduling.of(context.head().page().id()),
                        checks.of(request, context.head()))
                .zipWhen(
                        found -> Mono.zip(
                                deciders(found.getT1()),
                                changes.of(request, found.getT1()),
                                interventions.of(found.getT1())),
                        (found, others) -> screen(
                                request,
                                context.header(),
                                found.getT1(),
                                others.getT1(),
                                others.getT2().orElse(null),
                                others.getT3().orElse(null),
                                found.getT2(),
                                found.getT3(),
                                form,
                                refusal))
                .flatMap(screen -> request.show(status, context.heading(), screen));
    }

    private Mono<NotificationRecipients> deciders(PublicationStatus status) {
        return status.stage() instanceof PublicationStage.Submitted(Review review)
                ? notifications.decidersAudience(review.submitterId())
                : Mono.just(NotificationRecipients.OTHERS);
    }

    private PublicationScreen screen(
            AdmittedRequest request,
            PageHeader header,
            PublicationStatus status,
            NotificationRecipients deciders,
            PublicationScreen.@Nullable Replacement replacement,
            PublicationScreen.@Nullable Comment intervention,
            PageSchedules schedules,
            ChecksView findings,
            FormState<SubmissionInput> form,
            @Nullable PublicationResult refusal) {
        return new PublicationScreen(
                request.site(),
                header,
                status,
                schedules,
                request.mayChange(Action.CONTENT_WRITE),
                request.mayChange(Action.CONTENT_PUBLISH),
                Interventions.allows(request),
                refusal,
                labels.visible(status),
                labels.visibleText(request.site(), status),
                intervention,
                visit(request, status),
                labels.stage(status),
                labels.stageText(request.site(), status, deciders),
                replacement,
                labels.said(status.stage()),
                form.view().postedTo(PublicationResource.SUBMISSION.link(request.site(), status.page())),
                schedules.schedules().stream()
                        .filter(Schedule::waits)
                        .map(schedule -> new PublicationScreen.Plan(
                                request.site(), schedule, labels.plan(request.site(), schedule)))
                        .toList(),
                schedules.schedules().stream()
                        .filter(schedule -> !schedule.waits())
                        .map(labels::past)
                        .toList(),
                findings);
    }

    /** Link to the public page; a shared section has no URL of its own. */
    private @Nullable PageLink visit(AdmittedRequest request, PublicationStatus status) {
        boolean unseen = status.online() == null || status.kind() == PageKind.SECTION;
        if (unseen || request.site().state() != TenantState.LIVE) {
            return null;
        }
        String origin = properties.url(request.site().canonical());
        return new PageLink(
                request.message("publication.visit"), origin + status.path().substring(1), true, false);
    }
}

package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.check.ChecksViewFactory;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the publication screen of a page, also after a refused action. */
@Component
class PublicationDisplay {

    private final PageContexts contexts;
    private final PublicationWorkflow workflow;
    private final ReviewNotifications notifications;
    private final PageScheduling scheduling;
    private final ChecksViewFactory checks;
    private final PublicationScreenFactory desk;
    private final ScreenResponses screens;
    private final Messages messages;

    PublicationDisplay(
            PageContexts contexts,
            PublicationWorkflow workflow,
            ReviewNotifications notifications,
            PageScheduling scheduling,
            ChecksViewFactory checks,
            PublicationScreenFactory desk,
            ScreenResponses screens,
            Messages messages) {
        this.contexts = contexts;
        this.workflow = workflow;
        this.notifications = notifications;
        this.scheduling = scheduling;
        this.checks = checks;
        this.desk = desk;
        this.screens = screens;
        this.messages = messages;
    }

    /** @param note the field of the form that submits */
    Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, FieldView note) {
        return show(status, request, note, null);
    }

    /**
     * Explains a refused action (409), and returns the typed text.
     *
     * @param typed kept in the field of the submission form where it is offered; else displayed, to be copied
     */
    Mono<ServerResponse> refuse(AdmittedRequest request, PublicationResult result, String typed) {
        String key = PublicationResponses.key(result);
        PublicationScreen.Refusal refusal = new PublicationScreen.Refusal(
                messages.get(key), messages.get(key + ".text"), typed.isBlank() ? null : typed);
        return show(HttpStatus.CONFLICT, request, desk.note(typed), refusal);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, FieldView note, PublicationScreen.@Nullable Refusal refusal) {
        return contexts.of(request).flatMap(context -> show(status, request, context, note, refusal));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            PageContext context,
            FieldView note,
            PublicationScreen.@Nullable Refusal refusal) {
        return Mono.zip(
                        workflow.standing(context.head().page().id()).switchIfEmpty(Mono.defer(request::notFound)),
                        scheduling.of(context.head().page().id()),
                        checks.of(request, context.head()))
                .flatMap(found -> deciders(found.getT1())
                        .map(deciders -> desk.screen(
                                request,
                                context.header(),
                                found.getT1(),
                                deciders,
                                found.getT2(),
                                found.getT3(),
                                note,
                                refusal)))
                .flatMap(screen ->
                        screens.show(status, request, context.heading().erroneous(status.isError()), screen));
    }

    private Mono<NotificationRecipients> deciders(PublicationStatus status) {
        return status.stage() instanceof PublicationStage.Submitted(Review review)
                ? notifications.decidersAudience(review.submitterId())
                : Mono.just(NotificationRecipients.OTHERS);
    }
}

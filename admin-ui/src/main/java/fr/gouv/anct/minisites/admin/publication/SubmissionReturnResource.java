package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Returns a submission to its author, with a comment. */
@Component
class SubmissionReturnResource implements BackOfficeResource {

    private static final String PATTERN = PublicationUrls.PUBLICATION + "/renvoi";
    private static final String REVIEW = "soumission";
    private static final String COMMENT = "commentaire";

    private final PublicationWorkflow workflow;
    private final ReviewNotifications notifications;
    private final PublicationDisplay display;
    private final PublicationResponses responses;
    private final ScreenResponses screens;
    private final Messages messages;

    SubmissionReturnResource(
            PublicationWorkflow workflow,
            ReviewNotifications notifications,
            PublicationDisplay display,
            PublicationResponses responses,
            ScreenResponses screens,
            Messages messages) {
        this.workflow = workflow;
        this.notifications = notifications;
        this.display = display;
        this.responses = responses;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::showForm), Route.post(PATTERN, publish, this::sendBack));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return request.id("page").flatMap(page -> form(HttpStatus.OK, request, page, field("")));
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, COMMENT, messages.get("publication.comment"), typed)
                .withHint(messages.get("publication.comment.hint"))
                .atMost(Review.LONGEST_COMMENT);
    }

    private Mono<ServerResponse> form(HttpStatus status, AdmittedRequest request, UUID page, FieldView field) {
        return workflow.standing(page)
                .switchIfEmpty(request.notFound())
                .flatMap(publicationStatus -> form(status, request, publicationStatus, field));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, PublicationStatus publicationStatus, FieldView field) {
        Review waiting = publicationStatus.waiting();
        return waiting == null
                ? responses.answer(request, publicationStatus.page(), PublicationResult.DECIDED_ALREADY, "")
                : notifications
                        .submitterAudience(waiting, request.actor())
                        .flatMap(audience -> screens.show(
                                status,
                                request,
                                heading(request, publicationStatus).erroneous(field.error() != null),
                                screen(request, publicationStatus.page(), waiting, lead(waiting, audience), field)));
    }

    private ScreenHeading heading(AdmittedRequest request, PublicationStatus publicationStatus) {
        String title = publicationStatus.head().title();
        return PublicationUrls.below(
                request.site(),
                publicationStatus.page(),
                messages.get("publication.title", title),
                messages.get("publication.send-back.title", title));
    }

    private String lead(Review waiting, NotificationRecipients audience) {
        return messages.get(
                "publication.send-back.lead." + audience.name().toLowerCase(Locale.ROOT), waiting.submitter());
    }

    private FormScreen screen(AdmittedRequest request, UUID page, Review waiting, String lead, FieldView field) {
        String address = PublicationUrls.publication(request.site(), page);
        return FormScreen.of(
                lead,
                List.of(),
                List.of(field),
                address + "/renvoi",
                List.of(new HiddenField(REVIEW, waiting.id().toString())),
                messages.get("publication.send-back.submit"),
                address);
    }

    private Mono<ServerResponse> sendBack(AdmittedRequest request) {
        FieldView field = field(request.field(COMMENT));
        String comment = field.value().replace("\u0000", "").strip();
        if (comment.isEmpty() || comment.length() > Review.LONGEST_COMMENT) {
            String error = comment.isEmpty()
                    ? messages.get("publication.comment.missing")
                    : messages.get("publication.too-long", String.valueOf(Review.LONGEST_COMMENT));
            return request.id("page")
                    .flatMap(page ->
                            form(HttpStatus.UNPROCESSABLE_CONTENT, request, page, field.withError(error, List.of())));
        }
        return Mono.zip(request.id("page"), PublicationResponses.id(request, REVIEW))
                .flatMap(ids -> sendBack(request, ids.getT1(), ids.getT2(), comment));
    }

    private Mono<ServerResponse> sendBack(AdmittedRequest request, UUID page, UUID review, String comment) {
        return workflow.sendBack(request.site(), page, review, comment, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == PublicationResult.DONE
                        ? sentBack(request, page)
                        : display.refuse(request, result, comment));
    }

    private Mono<ServerResponse> sentBack(AdmittedRequest request, UUID page) {
        return workflow.standing(page)
                .flatMap(publicationStatus -> Mono.justOrEmpty(publicationStatus.last()))
                .switchIfEmpty(request.notFound())
                .zipWhen(review -> notifications.submitterAudience(review, request.actor()))
                .flatMap(both -> responses.answerDone(
                        request,
                        page,
                        "publication.sent-back",
                        both.getT2(),
                        both.getT1().submitter()));
    }
}

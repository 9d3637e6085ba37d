package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.tenancy.Tenant;
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

    static final Path.Two<Tenant, UUID> RETURN = Paths.PUBLICATION.at("/renvoi");

    private static final String REVIEW = "soumission";
    private static final String COMMENT = "commentaire";

    private final PublicationWorkflow workflow;
    private final ReviewNotifications notifications;
    private final PublicationDisplay display;

    SubmissionReturnResource(
            PublicationWorkflow workflow, ReviewNotifications notifications, PublicationDisplay display) {
        this.workflow = workflow;
        this.notifications = notifications;
        this.display = display;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(RETURN, publish, this::showForm), Route.post(RETURN, publish, this::sendBack));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return request.id("page").flatMap(page -> form(HttpStatus.OK, request, page, field(request, "")));
    }

    private static FieldView field(AdmittedRequest request, String typed) {
        return FieldView.of(FieldView.Kind.TEXT, COMMENT, request.message("publication.comment"), typed)
                .withHint(request.message("publication.comment.hint"))
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
                ? PublicationResponses.answer(request, publicationStatus.page(), PublicationResult.DECIDED_ALREADY, "")
                : notifications
                        .submitterAudience(waiting, request.actor())
                        .flatMap(audience -> request.show(
                                status,
                                heading(request, publicationStatus),
                                screen(
                                        request,
                                        publicationStatus.page(),
                                        waiting,
                                        lead(request, waiting, audience),
                                        field)));
    }

    private static ScreenHeading heading(AdmittedRequest request, PublicationStatus publicationStatus) {
        String title = publicationStatus.head().title();
        return request.heading("publication.send-back.title", title)
                .below(
                        request.message("publication.title", title),
                        Paths.PUBLICATION.link(request.site(), publicationStatus.page()));
    }

    private static String lead(AdmittedRequest request, Review waiting, NotificationRecipients audience) {
        return request.message(
                "publication.send-back.lead." + audience.name().toLowerCase(Locale.ROOT), waiting.submitter());
    }

    private static FormScreen screen(AdmittedRequest request, UUID page, Review waiting, String lead, FieldView field) {
        return FormScreen.of(
                lead,
                List.of(),
                List.of(field),
                RETURN.link(request.site(), page),
                List.of(new HiddenField(REVIEW, waiting.id().toString())),
                request.message("publication.send-back.submit"),
                Paths.PUBLICATION.link(request.site(), page));
    }

    private Mono<ServerResponse> sendBack(AdmittedRequest request) {
        FieldView field = field(request, request.field(COMMENT));
        String comment = field.value().replace("\u0000", "").strip();
        if (comment.isEmpty() || comment.length() > Review.LONGEST_COMMENT) {
            String error = comment.isEmpty()
                    ? request.message("publication.comment.missing")
                    : request.message("publication.too-long", String.valueOf(Review.LONGEST_COMMENT));
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
                .flatMap(both -> PublicationResponses.answerDone(
                        request,
                        page,
                        "publication.sent-back",
                        both.getT2(),
                        both.getT1().submitter()));
    }
}

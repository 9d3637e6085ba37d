package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.page.PageHeadings;
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
import fr.gouv.anct.minisites.validation.Multiline;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows and processes the form with which an editor or owner sends a submitted page back to its author, with a
 * mandatory comment.
 */
@Component
class SubmissionReturnResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> RETURN = Paths.PUBLICATION.at("/renvoi");

    private static final String SUBMISSION = "submission";

    private static final Form<ReturnInput> FORM = Form.of(ReturnInput.class, "publication");

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

    /** A return as typed. */
    record ReturnInput(
            @NotBlank @Multiline @Size(max = Review.LONGEST_COMMENT)
            String comment) {

        static final ReturnInput NONE = new ReturnInput("");
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return request.id("page")
                .flatMap(page -> form(HttpStatus.OK, request, page, FORM.empty(request, ReturnInput.NONE)));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, UUID page, FormState<ReturnInput> state) {
        return workflow.standing(page)
                .switchIfEmpty(request.notFound())
                .flatMap(publicationStatus -> form(status, request, publicationStatus, state));
    }

    private Mono<ServerResponse> form(
            HttpStatus status,
            AdmittedRequest request,
            PublicationStatus publicationStatus,
            FormState<ReturnInput> state) {
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
                                        state.view())));
    }

    private static ScreenHeading heading(AdmittedRequest request, PublicationStatus publicationStatus) {
        String title = publicationStatus.head().title();
        return PageHeadings.of(request, publicationStatus.kind(), request.message("publication.send-back.title", title))
                .below(
                        request.message("publication.title", title),
                        Paths.PUBLICATION.link(request.site(), publicationStatus.page()));
    }

    private static String lead(AdmittedRequest request, Review waiting, NotificationRecipients audience) {
        return request.message(
                "publication.send-back.lead." + audience.name().toLowerCase(Locale.ROOT), waiting.submitter());
    }

    private static FormScreen screen(AdmittedRequest request, UUID page, Review waiting, String lead, FormView form) {
        return FormScreen.of(
                lead,
                List.of(),
                form.fields(),
                form.action(),
                List.of(new HiddenField(SUBMISSION, waiting.id().toString())),
                request.message("publication.send-back.submit"),
                Paths.PUBLICATION.link(request.site(), page));
    }

    private Mono<ServerResponse> sendBack(AdmittedRequest request) {
        return request.id("page")
                .flatMap(page -> FORM.sent(request)
                        .answer(
                                (status, state) -> form(status, request, page, state),
                                state -> sendBack(request, page, state.value().comment())));
    }

    private Mono<ServerResponse> sendBack(AdmittedRequest request, UUID page, String comment) {
        return PublicationResponses.id(request, SUBMISSION).flatMap(review -> sendBack(request, page, review, comment));
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

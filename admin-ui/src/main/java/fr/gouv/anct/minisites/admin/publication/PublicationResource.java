package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the published and the pending revision of a page; submits or publishes it. */
@Component
class PublicationResource implements BackOfficeResource {

    private final PublicationWorkflow workflow;
    private final ReviewNotifications notifications;
    private final PublicationDisplay display;
    private final PublicationScreenFactory screenFactory;
    private final PublicationResponses responses;
    private final Messages messages;

    PublicationResource(
            PublicationWorkflow workflow,
            ReviewNotifications notifications,
            PublicationDisplay display,
            PublicationScreenFactory screenFactory,
            PublicationResponses responses,
            Messages messages) {
        this.workflow = workflow;
        this.notifications = notifications;
        this.display = display;
        this.screenFactory = screenFactory;
        this.responses = responses;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PublicationUrls.PUBLICATION, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(
                        PublicationUrls.PUBLICATION + "/soumission",
                        new Guard.OfSite(Action.CONTENT_WRITE),
                        this::submit),
                Route.post(
                        PublicationUrls.PUBLICATION + "/mise-en-ligne",
                        new Guard.OfSite(Action.CONTENT_PUBLISH),
                        this::publish));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return display.show(HttpStatus.OK, request, screenFactory.note(""));
    }

    private Mono<ServerResponse> submit(AdmittedRequest request) {
        FieldView note = screenFactory.note(request.field(PublicationScreenFactory.NOTE));
        return note.value().length() > Review.LONGEST_NOTE
                ? display.show(HttpStatus.UNPROCESSABLE_CONTENT, request, tooLong(note))
                : Mono.zip(request.id("page"), PublicationResponses.id(request, PublicationScreenFactory.REVISION))
                        .flatMap(ids -> submit(request, ids.getT1(), ids.getT2(), note.value()));
    }

    private FieldView tooLong(FieldView note) {
        return note.withError(messages.get("publication.too-long", String.valueOf(Review.LONGEST_NOTE)), List.of());
    }

    private Mono<ServerResponse> submit(AdmittedRequest request, UUID page, UUID seen, String note) {
        return workflow.submit(request.site(), page, seen, words(note), request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == PublicationResult.DONE
                        ? submitted(request, page)
                        : display.refuse(request, result, note));
    }

    private Mono<ServerResponse> submitted(AdmittedRequest request, UUID page) {
        return notifications
                .decidersAudience(request.requireAccount().id())
                .flatMap(audience -> responses.answerDone(request, page, "publication.submitted", audience, ""));
    }

    private static @Nullable String words(String typed) {
        String words = typed.replace("\u0000", "").strip();
        return words.isEmpty() ? null : words;
    }

    private Mono<ServerResponse> publish(AdmittedRequest request) {
        return Mono.zip(request.id("page"), PublicationResponses.id(request, PublicationScreenFactory.REVISION))
                .flatMap(ids -> respond(
                        request,
                        ids.getT1(),
                        workflow.publish(request.site(), ids.getT1(), ids.getT2(), request.actor()),
                        "publication.published"));
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, UUID page, Mono<PublicationResult> act, String done) {
        return act.switchIfEmpty(request.notFound()).flatMap(result -> responses.answer(request, page, result, done));
    }
}

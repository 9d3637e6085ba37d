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

    private final PublicationWorkflow reviews;
    private final ReviewNotifications letters;
    private final PublicationDisplay display;
    private final PublicationScreenFactory screenFactory;
    private final PublicationResponses acts;
    private final Messages texts;

    PublicationResource(
            PublicationWorkflow reviews,
            ReviewNotifications letters,
            PublicationDisplay display,
            PublicationScreenFactory screenFactory,
            PublicationResponses acts,
            Messages texts) {
        this.reviews = reviews;
        this.letters = letters;
        this.display = display;
        this.screenFactory = screenFactory;
        this.acts = acts;
        this.texts = texts;
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

    private Mono<ServerResponse> show(AdmittedRequest call) {
        return display.show(HttpStatus.OK, call, screenFactory.note(""));
    }

    private Mono<ServerResponse> submit(AdmittedRequest call) {
        FieldView note = screenFactory.note(call.field(PublicationScreenFactory.NOTE));
        return note.value().length() > Review.LONGEST_NOTE
                ? display.show(HttpStatus.UNPROCESSABLE_CONTENT, call, tooLong(note))
                : Mono.zip(call.id("page"), PublicationResponses.id(call, PublicationScreenFactory.REVISION))
                        .flatMap(ids -> submit(call, ids.getT1(), ids.getT2(), note.value()));
    }

    private FieldView tooLong(FieldView note) {
        return note.withError(texts.get("publication.too-long", String.valueOf(Review.LONGEST_NOTE)), List.of());
    }

    private Mono<ServerResponse> submit(AdmittedRequest call, UUID page, UUID seen, String note) {
        return reviews.submit(call.site(), page, seen, words(note), call.actor())
                .switchIfEmpty(call.notFound())
                .flatMap(
                        act -> act == PublicationResult.DONE ? submitted(call, page) : display.refuse(call, act, note));
    }

    private Mono<ServerResponse> submitted(AdmittedRequest call, UUID page) {
        return letters.decidersAudience(call.requireAccount().id())
                .flatMap(audience -> acts.answerDone(call, page, "publication.submitted", audience, ""));
    }

    private static @Nullable String words(String typed) {
        String words = typed.replace("\u0000", "").strip();
        return words.isEmpty() ? null : words;
    }

    private Mono<ServerResponse> publish(AdmittedRequest call) {
        return Mono.zip(call.id("page"), PublicationResponses.id(call, PublicationScreenFactory.REVISION))
                .flatMap(ids -> answer(
                        call,
                        ids.getT1(),
                        reviews.publish(call.site(), ids.getT1(), ids.getT2(), call.actor()),
                        "publication.published"));
    }

    private Mono<ServerResponse> answer(AdmittedRequest call, UUID page, Mono<PublicationResult> act, String done) {
        return act.switchIfEmpty(call.notFound()).flatMap(outcome -> acts.answer(call, page, outcome, done));
    }
}

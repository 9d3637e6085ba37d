package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewLetters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the published and the pending revision of a page; submits or publishes it. */
@Component
class PublicationResource implements Resource {

    private final PublicationWorkflow reviews;
    private final ReviewLetters letters;
    private final PublicationDisplay display;
    private final PublicationDesk desk;
    private final PublicationResponses acts;
    private final Texts texts;

    PublicationResource(
            PublicationWorkflow reviews,
            ReviewLetters letters,
            PublicationDisplay display,
            PublicationDesk desk,
            PublicationResponses acts,
            Texts texts) {
        this.reviews = reviews;
        this.letters = letters;
        this.display = display;
        this.desk = desk;
        this.acts = acts;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PublicationAddress.PUBLICATION, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(
                        PublicationAddress.PUBLICATION + "/soumission",
                        new Guard.OfSite(Action.CONTENT_WRITE),
                        this::submit),
                Route.post(
                        PublicationAddress.PUBLICATION + "/mise-en-ligne",
                        new Guard.OfSite(Action.CONTENT_PUBLISH),
                        this::publish));
    }

    private Mono<ServerResponse> show(Call call) {
        return display.show(HttpStatus.OK, call, desk.note(""));
    }

    private Mono<ServerResponse> submit(Call call) {
        FieldView note = desk.note(call.field(PublicationDesk.NOTE));
        return note.value().length() > Review.LONGEST_NOTE
                ? display.show(HttpStatus.UNPROCESSABLE_CONTENT, call, tooLong(note))
                : Mono.zip(call.id("page"), PublicationResponses.id(call, PublicationDesk.REVISION))
                        .flatMap(ids -> submit(call, ids.getT1(), ids.getT2(), note.value()));
    }

    private FieldView tooLong(FieldView note) {
        return note.withError(texts.say("publication.too-long", String.valueOf(Review.LONGEST_NOTE)), List.of());
    }

    private Mono<ServerResponse> submit(Call call, UUID page, UUID seen, String note) {
        return reviews.submit(call.site(), page, seen, words(note), call.who())
                .switchIfEmpty(call.missing())
                .flatMap(act -> act == Act.DONE ? submitted(call, page) : display.refuse(call, act, note));
    }

    private Mono<ServerResponse> submitted(Call call, UUID page) {
        return letters.decidersAudience(call.who().id())
                .flatMap(audience -> acts.answerDone(call, page, "publication.submitted", audience, ""));
    }

    private static @Nullable String words(String typed) {
        String words = typed.replace("\u0000", "").strip();
        return words.isEmpty() ? null : words;
    }

    private Mono<ServerResponse> publish(Call call) {
        return Mono.zip(call.id("page"), PublicationResponses.id(call, PublicationDesk.REVISION))
                .flatMap(ids -> answer(
                        call,
                        ids.getT1(),
                        reviews.publish(call.site(), ids.getT1(), ids.getT2(), call.who()),
                        "publication.published"));
    }

    private Mono<ServerResponse> answer(Call call, UUID page, Mono<Act> act, String done) {
        return act.switchIfEmpty(call.missing()).flatMap(outcome -> acts.answer(call, page, outcome, done));
    }
}

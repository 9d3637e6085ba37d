package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.CheckDesk;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.Reviews;
import fr.gouv.anct.minisites.content.schedule.Schedules;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What visitors see of a page and what waits; submitting it, and publishing it at once. */
@Component
class PublicationResource implements Resource {

    private final PageFrames frames;
    private final Reviews reviews;
    private final Schedules schedules;
    private final CheckDesk checks;
    private final PublicationDesk desk;
    private final Acts acts;
    private final Screens screens;
    private final Texts texts;

    PublicationResource(
            PageFrames frames,
            Reviews reviews,
            Schedules schedules,
            CheckDesk checks,
            PublicationDesk desk,
            Acts acts,
            Screens screens,
            Texts texts) {
        this.frames = frames;
        this.reviews = reviews;
        this.schedules = schedules;
        this.checks = checks;
        this.desk = desk;
        this.acts = acts;
        this.screens = screens;
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
        return call.id("page").flatMap(page -> show(HttpStatus.OK, call, page, desk.note("")));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, UUID page, FieldView note) {
        return frames.of(call)
                .flatMap(frame -> Mono.zip(
                                reviews.standing(page).switchIfEmpty(Mono.defer(call::missing)),
                                schedules.of(page),
                                checks.of(call, frame.head()))
                        .flatMap(found -> screens.show(
                                status,
                                call,
                                frame.heading().erroneous(note.error() != null),
                                desk.screen(call, frame.header(), found.getT1(), found.getT2(), found.getT3(), note))));
    }

    private Mono<ServerResponse> submit(Call call) {
        FieldView note = desk.note(call.field(PublicationDesk.NOTE));
        return note.value().length() > Review.LONGEST_NOTE
                ? call.id("page").flatMap(page -> show(HttpStatus.UNPROCESSABLE_CONTENT, call, page, tooLong(note)))
                : Mono.zip(call.id("page"), Acts.id(call, PublicationDesk.REVISION))
                        .flatMap(ids -> submit(call, ids.getT1(), ids.getT2(), note.value()));
    }

    private FieldView tooLong(FieldView note) {
        return note.withError(texts.say("publication.too-long", String.valueOf(Review.LONGEST_NOTE)), List.of());
    }

    private Mono<ServerResponse> submit(Call call, UUID page, UUID seen, String note) {
        return answer(
                call, page, reviews.submit(call.site(), page, seen, words(note), call.who()), "publication.submitted");
    }

    private static @Nullable String words(String typed) {
        String words = typed.replace("\u0000", "").strip();
        return words.isEmpty() ? null : words;
    }

    private Mono<ServerResponse> publish(Call call) {
        return Mono.zip(call.id("page"), Acts.id(call, PublicationDesk.REVISION))
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

package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.check.CheckDesk;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.LetterAudience;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewLetters;
import fr.gouv.anct.minisites.content.review.Stage;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the publication screen of a page, also after a refused action. */
@Component
class PublicationDisplay {

    private final PageFrames frames;
    private final PublicationWorkflow reviews;
    private final ReviewLetters letters;
    private final PageScheduling schedules;
    private final CheckDesk checks;
    private final PublicationDesk desk;
    private final Screens screens;
    private final Texts texts;

    PublicationDisplay(
            PageFrames frames,
            PublicationWorkflow reviews,
            ReviewLetters letters,
            PageScheduling schedules,
            CheckDesk checks,
            PublicationDesk desk,
            Screens screens,
            Texts texts) {
        this.frames = frames;
        this.reviews = reviews;
        this.letters = letters;
        this.schedules = schedules;
        this.checks = checks;
        this.desk = desk;
        this.screens = screens;
        this.texts = texts;
    }

    /** @param note the field of the form that submits */
    Mono<ServerResponse> show(HttpStatus status, Call call, FieldView note) {
        return show(status, call, note, null);
    }

    /**
     * Explains a refused action (409), and returns the typed text.
     *
     * @param typed kept in the field of the submission form where it is offered; else displayed, to be copied
     */
    Mono<ServerResponse> refuse(Call call, Act act, String typed) {
        String key = PublicationResponses.key(act);
        PublicationScreen.Refusal refusal =
                new PublicationScreen.Refusal(texts.say(key), texts.say(key + ".text"), typed.isBlank() ? null : typed);
        return show(HttpStatus.CONFLICT, call, desk.note(typed), refusal);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, FieldView note, PublicationScreen.@Nullable Refusal refusal) {
        return frames.of(call)
                .flatMap(frame -> Mono.zip(
                                reviews.standing(frame.head().page().id()).switchIfEmpty(Mono.defer(call::missing)),
                                schedules.of(frame.head().page().id()),
                                checks.of(call, frame.head()))
                        .flatMap(found -> deciders(found.getT1())
                                .flatMap(deciders -> screens.show(
                                        status,
                                        call,
                                        frame.heading().erroneous(status.isError()),
                                        desk.screen(
                                                call,
                                                frame.header(),
                                                found.getT1(),
                                                deciders,
                                                found.getT2(),
                                                found.getT3(),
                                                note,
                                                refusal)))));
    }

    private Mono<LetterAudience> deciders(Standing standing) {
        return standing.stage() instanceof Stage.Submitted(Review review)
                ? letters.decidersAudience(review.submitterId())
                : Mono.just(LetterAudience.OTHERS);
    }
}

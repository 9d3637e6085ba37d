package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.LetterAudience;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewLetters;
import fr.gouv.anct.minisites.content.review.Standing;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Returns a submission to its author, with a comment. */
@Component
class SendingBackResource implements Resource {

    private static final String PATTERN = PublicationAddress.PUBLICATION + "/renvoi";
    private static final String REVIEW = "soumission";
    private static final String COMMENT = "commentaire";

    private final PublicationWorkflow reviews;
    private final ReviewLetters letters;
    private final PublicationDisplay display;
    private final PublicationResponses acts;
    private final Screens screens;
    private final Texts texts;

    SendingBackResource(
            PublicationWorkflow reviews,
            ReviewLetters letters,
            PublicationDisplay display,
            PublicationResponses acts,
            Screens screens,
            Texts texts) {
        this.reviews = reviews;
        this.letters = letters;
        this.display = display;
        this.acts = acts;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::ask), Route.post(PATTERN, publish, this::sendBack));
    }

    private Mono<ServerResponse> ask(Call call) {
        return call.id("page").flatMap(page -> form(HttpStatus.OK, call, page, field("")));
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, COMMENT, texts.say("publication.comment"), typed)
                .withHint(texts.say("publication.comment.hint"))
                .atMost(Review.LONGEST_COMMENT);
    }

    private Mono<ServerResponse> form(HttpStatus status, Call call, UUID page, FieldView field) {
        return reviews.standing(page).switchIfEmpty(call.missing()).flatMap(standing -> {
            Review waiting = standing.waiting();
            return waiting == null
                    ? acts.answer(call, page, Act.DECIDED_ALREADY, "")
                    : letters.submitterAudience(waiting, call.who())
                            .flatMap(audience -> screens.show(
                                    status,
                                    call,
                                    heading(call, standing).erroneous(field.error() != null),
                                    screen(call, page, waiting, lead(waiting, audience), field)));
        });
    }

    private Heading heading(Call call, Standing standing) {
        String title = standing.head().title();
        return PublicationAddress.below(
                call.site(),
                standing.page(),
                texts.say("publication.title", title),
                texts.say("publication.send-back.title", title));
    }

    private String lead(Review waiting, LetterAudience audience) {
        return texts.say("publication.send-back.lead." + audience.name().toLowerCase(Locale.ROOT), waiting.submitter());
    }

    private FormScreen screen(Call call, UUID page, Review waiting, String lead, FieldView field) {
        String address = PublicationAddress.publication(call.site(), page);
        return FormScreen.of(
                lead,
                List.of(),
                List.of(field),
                address + "/renvoi",
                List.of(new Hidden(REVIEW, waiting.id().toString())),
                texts.say("publication.send-back.submit"),
                address);
    }

    private Mono<ServerResponse> sendBack(Call call) {
        FieldView field = field(call.field(COMMENT));
        String comment = field.value().replace("\u0000", "").strip();
        if (comment.isEmpty() || comment.length() > Review.LONGEST_COMMENT) {
            String error = comment.isEmpty()
                    ? texts.say("publication.comment.missing")
                    : texts.say("publication.too-long", String.valueOf(Review.LONGEST_COMMENT));
            return call.id("page")
                    .flatMap(page ->
                            form(HttpStatus.UNPROCESSABLE_CONTENT, call, page, field.withError(error, List.of())));
        }
        return Mono.zip(call.id("page"), PublicationResponses.id(call, REVIEW))
                .flatMap(ids -> reviews.sendBack(call.site(), ids.getT1(), ids.getT2(), comment, call.who())
                        .switchIfEmpty(call.missing())
                        .flatMap(act ->
                                act == Act.DONE ? sentBack(call, ids.getT1()) : display.refuse(call, act, comment)));
    }

    private Mono<ServerResponse> sentBack(Call call, UUID page) {
        return reviews.standing(page)
                .flatMap(standing -> Mono.justOrEmpty(standing.last()))
                .switchIfEmpty(call.missing())
                .flatMap(review -> letters.submitterAudience(review, call.who())
                        .flatMap(audience ->
                                acts.answerDone(call, page, "publication.sent-back", audience, review.submitter())));
    }
}

package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.ScreenHeading;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
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

    private final PublicationWorkflow reviews;
    private final ReviewNotifications letters;
    private final PublicationDisplay display;
    private final PublicationResponses acts;
    private final ScreenResponses screens;
    private final Messages texts;

    SubmissionReturnResource(
            PublicationWorkflow reviews,
            ReviewNotifications letters,
            PublicationDisplay display,
            PublicationResponses acts,
            ScreenResponses screens,
            Messages texts) {
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

    private Mono<ServerResponse> ask(AdmittedRequest call) {
        return call.id("page").flatMap(page -> form(HttpStatus.OK, call, page, field("")));
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, COMMENT, texts.get("publication.comment"), typed)
                .withHint(texts.get("publication.comment.hint"))
                .atMost(Review.LONGEST_COMMENT);
    }

    private Mono<ServerResponse> form(HttpStatus status, AdmittedRequest call, UUID page, FieldView field) {
        return reviews.standing(page)
                .switchIfEmpty(call.notFound())
                .flatMap(standing -> form(status, call, standing, field));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest call, PublicationStatus standing, FieldView field) {
        Review waiting = standing.waiting();
        return waiting == null
                ? acts.answer(call, standing.page(), PublicationResult.DECIDED_ALREADY, "")
                : letters.submitterAudience(waiting, call.actor())
                        .flatMap(audience -> screens.show(
                                status,
                                call,
                                heading(call, standing).erroneous(field.error() != null),
                                screen(call, standing.page(), waiting, lead(waiting, audience), field)));
    }

    private ScreenHeading heading(AdmittedRequest call, PublicationStatus standing) {
        String title = standing.head().title();
        return PublicationUrls.below(
                call.site(),
                standing.page(),
                texts.get("publication.title", title),
                texts.get("publication.send-back.title", title));
    }

    private String lead(Review waiting, NotificationRecipients audience) {
        return texts.get("publication.send-back.lead." + audience.name().toLowerCase(Locale.ROOT), waiting.submitter());
    }

    private FormScreen screen(AdmittedRequest call, UUID page, Review waiting, String lead, FieldView field) {
        String address = PublicationUrls.publication(call.site(), page);
        return FormScreen.of(
                lead,
                List.of(),
                List.of(field),
                address + "/renvoi",
                List.of(new HiddenField(REVIEW, waiting.id().toString())),
                texts.get("publication.send-back.submit"),
                address);
    }

    private Mono<ServerResponse> sendBack(AdmittedRequest call) {
        FieldView field = field(call.field(COMMENT));
        String comment = field.value().replace("\u0000", "").strip();
        if (comment.isEmpty() || comment.length() > Review.LONGEST_COMMENT) {
            String error = comment.isEmpty()
                    ? texts.get("publication.comment.missing")
                    : texts.get("publication.too-long", String.valueOf(Review.LONGEST_COMMENT));
            return call.id("page")
                    .flatMap(page ->
                            form(HttpStatus.UNPROCESSABLE_CONTENT, call, page, field.withError(error, List.of())));
        }
        return Mono.zip(call.id("page"), PublicationResponses.id(call, REVIEW))
                .flatMap(ids -> sendBack(call, ids.getT1(), ids.getT2(), comment));
    }

    private Mono<ServerResponse> sendBack(AdmittedRequest call, UUID page, UUID review, String comment) {
        return reviews.sendBack(call.site(), page, review, comment, call.actor())
                .switchIfEmpty(call.notFound())
                .flatMap(act ->
                        act == PublicationResult.DONE ? sentBack(call, page) : display.refuse(call, act, comment));
    }

    private Mono<ServerResponse> sentBack(AdmittedRequest call, UUID page) {
        return reviews.standing(page)
                .flatMap(standing -> Mono.justOrEmpty(standing.last()))
                .switchIfEmpty(call.notFound())
                .zipWhen(review -> letters.submitterAudience(review, call.actor()))
                .flatMap(both -> acts.answerDone(
                        call,
                        page,
                        "publication.sent-back",
                        both.getT2(),
                        both.getT1().submitter()));
    }
}

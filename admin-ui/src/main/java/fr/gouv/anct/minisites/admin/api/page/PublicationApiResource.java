package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.page.TypedPage;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.Standing;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Returns the publication status of a page, and runs the actions that submit, publish, return and withdraw it. */
@Component
class PublicationApiResource implements Resource {

    private final PublicationWorkflow reviews;
    private final Publications publications;
    private final SentJson json;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    PublicationApiResource(
            PublicationWorkflow reviews,
            Publications publications,
            SentJson json,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.reviews = reviews;
        this.publications = publications;
        this.json = json;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(ApiAddress.PUBLICATION, new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.publication.getPublication", PublicationDocument.class)),
                Route.put(ApiAddress.PUBLICATION, publish, this::publish)
                        .told(Operation.one("api.operation.publication.publishPage", PublicationDocument.class)
                                .sends(SentPublication.class)),
                Route.delete(ApiAddress.PUBLICATION, publish, this::withdraw)
                        .told(Operation.one("api.operation.publication.withdrawPage", PublicationDocument.class)),
                Route.post(ApiAddress.PUBLICATION + "/submission", new Guard.OfSite(Action.CONTENT_WRITE), this::submit)
                        .told(Operation.one("api.operation.publication.submitPage", PublicationDocument.class)
                                .sends(SentSubmission.class)),
                Route.post(ApiAddress.PUBLICATION + "/return", publish, this::sendBack)
                        .told(Operation.one("api.operation.publication.sendPageBack", PublicationDocument.class)
                                .sends(SentReturn.class)));
    }

    private Mono<ServerResponse> show(Call call) {
        return publications.standing(call).flatMap(standing -> answers.answer(call, publications.document(standing)));
    }

    private Mono<ServerResponse> submit(Call call) {
        return publications
                .standing(call)
                .zipWhen(_ -> json.read(call, SentSubmission.class))
                .flatMap(both -> publications.answer(call, submit(call, both.getT1(), both.getT2())));
    }

    private Mono<Act> submit(Call call, Standing standing, SentSubmission sent) {
        publications.newest(standing, sent.version());
        String note = words(sent.note() == null ? "" : sent.note(), "/note", Review.LONGEST_NOTE);
        return reviews.submit(
                call.site(), standing.page(), standing.head().id(), note.isEmpty() ? null : note, call.who());
    }

    private String words(String sent, String pointer, int longest) {
        String words = TypedPage.clean(sent);
        if (words.length() > longest) {
            throw problems.invalid(pointer, texts.say("publication.too-long", String.valueOf(longest)));
        }
        return words;
    }

    private Mono<ServerResponse> sendBack(Call call) {
        return publications
                .standing(call)
                .zipWhen(_ -> json.read(call, SentReturn.class))
                .flatMap(both -> publications.answer(call, sendBack(call, both.getT1(), both.getT2())));
    }

    private Mono<Act> sendBack(Call call, Standing standing, SentReturn sent) {
        String comment = words(sent.comment(), "/comment", Review.LONGEST_COMMENT);
        if (comment.isEmpty()) {
            throw problems.invalid("/comment", texts.say("publication.comment.missing"));
        }
        return reviews.sendBack(call.site(), standing.page(), sent.submission(), comment, call.who());
    }

    private Mono<ServerResponse> publish(Call call) {
        return publications
                .standing(call)
                .zipWhen(_ -> json.read(call, SentPublication.class))
                .flatMap(both -> publications.answer(
                        call, publish(call, both.getT1(), both.getT2().version())));
    }

    private Mono<Act> publish(Call call, Standing standing, int version) {
        publications.newest(standing, version);
        return reviews.publish(call.site(), standing.page(), standing.head().id(), call.who());
    }

    private Mono<ServerResponse> withdraw(Call call) {
        return publications
                .standing(call)
                .flatMap(standing ->
                        publications.answer(call, reviews.withdraw(call.site(), standing.page(), call.who())));
    }
}

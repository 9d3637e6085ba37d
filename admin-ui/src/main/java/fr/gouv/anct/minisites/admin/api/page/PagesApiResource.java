package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.page.TypedPage;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.draft.Saving;
import fr.gouv.anct.minisites.content.draft.Writing;
import fr.gouv.anct.minisites.content.tree.PageSequence;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists, creates, reads and saves the pages of a site. */
@Component
class PagesApiResource implements Resource {

    private final PageSequence sequence;
    private final Drafts drafts;
    private final Writing writing;
    private final ApiPageCreation newPages;
    private final ContentCheck check;
    private final PageDocuments documents;
    private final Reading reading;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;

    PagesApiResource(
            PageSequence sequence,
            Drafts drafts,
            Writing writing,
            ApiPageCreation newPages,
            ContentCheck check,
            PageDocuments documents,
            Reading reading,
            SentJson json,
            Seen seen,
            Problems problems,
            JsonAnswers answers) {
        this.sequence = sequence;
        this.drafts = drafts;
        this.writing = writing;
        this.newPages = newPages;
        this.check = check;
        this.documents = documents;
        this.reading = reading;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(ApiAddress.PAGES, read, this::list)
                        .told(Operation.several(
                                "api.operation.pages.listPages",
                                Operation.Shape.STRETCH,
                                PageFacts.class,
                                "cursor",
                                "limit")),
                Route.post(ApiAddress.PAGES, write, this::make)
                        .told(Operation.one("api.operation.pages.createPage", PageDocument.class)
                                .sends(SentNewPage.class)
                                .makes()),
                Route.get(ApiAddress.PAGE, read, this::show)
                        .told(Operation.one("api.operation.pages.getPage", PageDocument.class)),
                Route.put(ApiAddress.PAGE, write, this::save)
                        .told(Operation.one("api.operation.pages.savePage", PageDocument.class)
                                .sends(SentPage.class)
                                .ifSeen()));
    }

    private Mono<ServerResponse> list(Call call) {
        String after = reading.from(call, Optional::of);
        return sequence.pages(after, reading.limit(call) + 1)
                .map(found -> reading.stretch(
                        call, found, line -> line.page().path(), line -> documents.line(call.site(), line)))
                .flatMap(stretch -> answers.answer(call, stretch));
    }

    private Mono<ServerResponse> make(Call call) {
        return json.read(call, SentNewPage.class)
                .flatMap(sent -> newPages.page(call, sent))
                .flatMap(creating -> newPages.answer(call, PageKind.PAGE, creating));
    }

    private Mono<ServerResponse> show(Call call) {
        return head(call).flatMap(head -> answers.answer(call, documents.whole(call.site(), head)));
    }

    private Mono<Head> head(Call call) {
        return call.id("page").flatMap(drafts::head).switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> save(Call call) {
        return head(call)
                .doOnNext(head -> seen.require(call, documents.whole(call.site(), head)))
                .zipWhen(_ -> json.read(call, SentPage.class))
                .flatMap(both -> save(call, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> save(Call call, Head head, SentPage sent) {
        String comment = TypedPage.clean(sent.comment());
        return check.revision(sent, head)
                .flatMap(revision -> writing.save(
                        call.site(),
                        head.page().id(),
                        head.number(),
                        revision,
                        comment.isEmpty() ? null : comment,
                        call.who()))
                .flatMap(saving -> switch (saving) {
                    case Saving.Saved(Head now) -> answers.done(documents.whole(call.site(), now));
                    case Saving.Unchanged(Head now) -> answers.done(documents.whole(call.site(), now));
                    case Saving.Conflict _ -> Mono.error(problems.overtaken());
                    case Saving.Missing _ -> call.missing();
                });
    }
}

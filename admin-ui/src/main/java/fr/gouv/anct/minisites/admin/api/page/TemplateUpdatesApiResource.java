package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.draft.Saving;
import fr.gouv.anct.minisites.content.template.Starting;
import fr.gouv.anct.minisites.content.template.TemplateUpdate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads the pending template updates of a page, and applies or declines an update as it was read. */
@Component
class TemplateUpdatesApiResource implements Resource {

    private final Drafts drafts;
    private final Starting starting;
    private final PageDocuments pages;
    private final TemplateDocuments documents;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    TemplateUpdatesApiResource(
            Drafts drafts,
            Starting starting,
            PageDocuments pages,
            TemplateDocuments documents,
            SentJson json,
            Seen seen,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.drafts = drafts;
        this.starting = starting;
        this.pages = pages;
        this.documents = documents;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        String one = ApiAddress.UPDATES + ApiAddress.TEMPLATE;
        return List.of(
                Route.get(ApiAddress.UPDATES, read, this::list)
                        .told(Operation.several(
                                "api.operation.templates.listUpdates",
                                Operation.Shape.LIST,
                                TemplateUpdateDocument.class)),
                Route.get(one, read, this::show)
                        .told(Operation.one("api.operation.templates.getUpdate", TemplateUpdateDocument.class)),
                Route.put(one, new Guard.OfSite(Action.CONTENT_WRITE), this::decide)
                        .told(Operation.one("api.operation.templates.decideUpdate", PageDocument.class)
                                .sends(SentUpdate.class)
                                .ifSeen()));
    }

    private Mono<UUID> page(Call call) {
        return call.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(call::missing))
                .map(head -> head.page().id());
    }

    private Mono<ServerResponse> list(Call call) {
        return page(call)
                .flatMap(page -> starting.updates(call.site(), page))
                .map(updates -> updates.stream().map(documents::update).toList())
                .flatMap(updates -> answers.answer(call, updates));
    }

    /** Returns the update; 404 when the template has no pending update for this page. */
    private Mono<TemplateUpdate> named(Call call) {
        return page(call)
                .zipWith(call.id("template"))
                .flatMap(both -> starting.update(call.site(), both.getT1(), both.getT2()))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> show(Call call) {
        return named(call).flatMap(update -> answers.answer(call, documents.update(update)));
    }

    private Mono<ServerResponse> decide(Call call) {
        return named(call)
                .doOnNext(update -> seen.require(call, documents.update(update)))
                .zipWhen(_ -> json.read(call, SentUpdate.class))
                .flatMap(both -> switch (both.getT2().decision()) {
                    case APPLY -> apply(call, both.getT1());
                    case DECLINE -> decline(call, both.getT1());
                })
                .flatMap(head -> answers.done(pages.whole(call.site(), head)));
    }

    private Mono<Head> apply(Call call, TemplateUpdate update) {
        String comment = texts.say("template.update.comment", update.use().name());
        return starting.apply(call.site(), update, comment, call.who()).flatMap(saving -> switch (saving) {
            case Saving.Saved(Head now) -> Mono.just(now);
            case Saving.Unchanged(Head now) -> Mono.just(now);
            case Saving.Conflict _ -> Mono.error(problems.overtaken());
            case Saving.Missing _ -> call.missing();
        });
    }

    private Mono<Head> decline(Call call, TemplateUpdate update) {
        return starting.decline(call.site(), update, call.who()).thenReturn(update.head());
    }
}

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
import fr.gouv.anct.minisites.admin.upkeep.TypedUpkeep;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.upkeep.Upkeep;
import fr.gouv.anct.minisites.content.upkeep.Upkeeps;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and changes the owner of a page, its review date, and the date of an article. */
@Component
class PageOwnershipApiResource implements Resource {

    private static final String UPKEEP = ApiAddress.PAGE + "/ownership";
    private static final Map<String, String> POINTERS =
            Map.of(TypedUpkeep.OWNER, "/owner", TypedUpkeep.REVIEW, "/reviewOn", TypedUpkeep.DATE, "/date");

    private final Drafts drafts;
    private final Upkeeps upkeeps;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    PageOwnershipApiResource(
            Drafts drafts,
            Upkeeps upkeeps,
            SentJson json,
            Seen seen,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.drafts = drafts;
        this.upkeeps = upkeeps;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(UPKEEP, new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.upkeep.getUpkeep", UpkeepDocument.class)),
                Route.put(UPKEEP, new Guard.OfSite(Action.CONTENT_WRITE), this::keep)
                        .told(Operation.one("api.operation.upkeep.saveUpkeep", UpkeepDocument.class)
                                .sends(UpkeepDocument.class)
                                .ifSeen()));
    }

    private Mono<Head> head(Call call) {
        return call.id("page").flatMap(drafts::head).switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> show(Call call) {
        return head(call).flatMap(head -> answers.answer(call, UpkeepDocument.of(Upkeep.of(head))));
    }

    private Mono<ServerResponse> keep(Call call) {
        return head(call)
                .doOnNext(head -> seen.require(call, UpkeepDocument.of(Upkeep.of(head))))
                .zipWhen(_ -> json.read(call, UpkeepDocument.class))
                .flatMap(both -> keep(call, both.getT1(), checked(both.getT1(), both.getT2())));
    }

    private Upkeep checked(Head head, UpkeepDocument sent) {
        PageKind kind = head.page().kind();
        Map<String, String> wrong = TypedUpkeep.of(sent.upkeep()).problems(kind);
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong, field -> POINTERS.getOrDefault(field, ""));
        }
        if (kind != PageKind.ARTICLE && sent.date() != null) {
            throw problems.invalid("/date", texts.say("api.upkeep.date"));
        }
        return sent.upkeep();
    }

    private Mono<ServerResponse> keep(Call call, Head head, Upkeep wanted) {
        return upkeeps.keep(
                        call.site(),
                        head.page().id(),
                        Upkeep.of(head),
                        wanted,
                        call.may(Action.CONTENT_PUBLISH),
                        call.who())
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(keeping -> switch (keeping) {
                    case DONE, UNCHANGED -> answers.done(UpkeepDocument.of(wanted));
                    case NO_MEMBER -> call.missing();
                    case OVERTAKEN -> Mono.error(problems.overtaken());
                    case PUBLIC ->
                        Mono.error(problems.invalid("/date", texts.say(call.site(), "upkeep.problem.public")));
                });
    }
}

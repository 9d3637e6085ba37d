package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.ProblemException;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.SentInstant;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.tree.Discarding;
import fr.gouv.anct.minisites.content.tree.Moving;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.Restorations;
import fr.gouv.anct.minisites.content.tree.Trash;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Moves pages to the trash, restores them, and deletes them for good. */
@Component
class TrashApiResource implements Resource {

    private static final String SEEN = "seen";
    private static final String ONE = ApiAddress.TRASH + "/{discarded}";

    private final Trash trash;
    private final Restorations restorations;
    private final Drafts drafts;
    private final PageDocuments documents;
    private final PagePositionResponses places;
    private final Reading reading;
    private final SentJson json;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    TrashApiResource(
            Trash trash,
            Restorations restorations,
            Drafts drafts,
            PageDocuments documents,
            PagePositionResponses places,
            Reading reading,
            SentJson json,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.trash = trash;
        this.restorations = restorations;
        this.drafts = drafts;
        this.documents = documents;
        this.places = places;
        this.reading = reading;
        this.json = json;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.delete(ApiAddress.PAGE, write, this::discard)
                        .told(Operation.one("api.operation.trash.discardPage", null)),
                Route.get(ApiAddress.TRASH, write, this::list)
                        .told(Operation.several(
                                "api.operation.trash.listTrash",
                                Operation.Shape.STRETCH,
                                DiscardedFacts.class,
                                "cursor",
                                "limit")),
                Route.post(ONE + "/restoration", write, this::restore)
                        .told(Operation.one("api.operation.trash.restorePage", PageDocument.class)
                                .sends(SentRestoration.class)),
                Route.delete(ONE, new Guard.OfSite(Action.CONTENT_PUBLISH), this::purge)
                        .told(Operation.one("api.operation.trash.purgePage", null)),
                Route.delete(ApiAddress.TRASH, new Guard.OfSite(Action.CONTENT_PUBLISH), this::empty)
                        .told(Operation.one("api.operation.trash.emptyTrash", null)
                                .asks(SEEN)));
    }

    private Mono<ServerResponse> discard(Call call) {
        return call.id("page")
                .flatMap(page -> trash.discard(call.site(), page, call.may(Action.CONTENT_PUBLISH), call.who()))
                .flatMap(outcome -> switch (outcome) {
                    case Discarding.Done _ -> ServerResponse.noContent().build();
                    case Discarding.Home _ -> Mono.error(kept("home"));
                    case Discarding.Public _ -> Mono.error(kept("public"));
                    case Discarding.Scheduled _ -> Mono.error(kept("scheduled"));
                    case Discarding.Missing _ -> call.missing();
                });
    }

    private ProblemException kept(String code) {
        return problems.conflict(code, texts.say("trash.not-discarded"), texts.say("trash." + code), List.of());
    }

    private Mono<ServerResponse> list(Call call) {
        Trash.Place after = reading.from(call, TrashApiResource::place);
        return trash.after(after, reading.limit(call) + 1)
                .map(found -> reading.stretch(
                        call,
                        found,
                        one -> one.at() + " " + one.page().id(),
                        one -> documents.discarded(call.site(), one)))
                .flatMap(stretch -> answers.answer(call, stretch));
    }

    private static Optional<Trash.Place> place(String name) {
        String[] parts = name.split(" ", 2);
        return SentInstant.read(parts[0])
                .flatMap(at -> CanonicalUuid.read(parts[parts.length - 1]).map(id -> new Trash.Place(at, id)));
    }

    private Mono<ServerResponse> restore(Call call) {
        return call.id("discarded")
                .flatMap(trash::one)
                .switchIfEmpty(Mono.defer(call::missing))
                .zipWhen(_ -> json.read(call, SentRestoration.class).flatMap(sent -> allowed(call, sent)))
                .flatMap(both -> restore(call, both.getT1().page().id(), both.getT2()));
    }

    private Mono<SentRestoration> allowed(Call call, SentRestoration sent) {
        if (Boolean.TRUE.equals(sent.online()) && !call.may(Action.CONTENT_PUBLISH)) {
            return Mono.error(
                    call.uncovered(Action.CONTENT_PUBLISH)
                            ? problems.tokenLacks(Action.CONTENT_PUBLISH)
                            : new ResponseStatusException(HttpStatus.FORBIDDEN));
        }
        if (sent.slug() != null && !PagePath.isSegment(sent.slug())) {
            return Mono.error(problems.invalid("/slug", texts.say("page.problem.segment")));
        }
        return sent.parent() == null
                ? Mono.just(sent)
                : drafts.head(sent.parent())
                        .switchIfEmpty(Mono.defer(call::missing))
                        .thenReturn(sent);
    }

    private Mono<ServerResponse> restore(Call call, UUID page, SentRestoration sent) {
        Restorations.Wish wish = new Restorations.Wish(sent.parent(), sent.slug());
        return restorations
                .restore(call.site(), page, wish, Boolean.TRUE.equals(sent.online()), call.who())
                .flatMap(outcome -> switch (outcome) {
                    case Moving.Moved _ -> drafts.head(page);
                    case Moving.Missing _ -> call.<Head>missing();
                    default -> Mono.<Head>error(places.refusal(call, outcome));
                })
                .flatMap(head -> answers.done(documents.whole(call.site(), head)));
    }

    private Mono<ServerResponse> purge(Call call) {
        return call.id("discarded")
                .flatMap(page -> trash.purge(call.site(), page, call.who()))
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(_ -> ServerResponse.noContent().build());
    }

    /** Deletes only the pages that the client has seen: pages moved to the trash later stay. */
    private Mono<ServerResponse> empty(Call call) {
        Instant seen = call.query(SEEN)
                .flatMap(SentInstant::read)
                .orElseThrow(() -> problems.invalid(SEEN, texts.say("api.latest-seen")));
        return trash.empty(call.site(), seen, call.who())
                .then(ServerResponse.noContent().build());
    }
}

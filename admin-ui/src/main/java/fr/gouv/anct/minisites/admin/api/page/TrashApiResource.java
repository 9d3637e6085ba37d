package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InstantParser;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashRestoration;
import fr.gouv.anct.minisites.content.trash.TrashResult;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Moves pages to the trash, restores them, and deletes them for good. */
@Component
class TrashApiResource implements BackOfficeResource {

    private static final String SEEN = "seen";
    private static final String ONE = ApiPageUrls.TRASH + "/{discarded}";

    private final Trash trash;
    private final TrashRestoration restorations;
    private final Drafts drafts;
    private final PageJsonMapper mapper;
    private final PagePositionResponses pagePositionResponses;
    private final CursorPaging paging;
    private final JsonBodyReader json;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    TrashApiResource(
            Trash trash,
            TrashRestoration restorations,
            Drafts drafts,
            PageJsonMapper mapper,
            PagePositionResponses pagePositionResponses,
            CursorPaging paging,
            JsonBodyReader json,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.trash = trash;
        this.restorations = restorations;
        this.drafts = drafts;
        this.mapper = mapper;
        this.pagePositionResponses = pagePositionResponses;
        this.paging = paging;
        this.json = json;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * Restoration of a page from the trash.
     *
     * @param parent its parent page; the former one when it is omitted
     * @param slug last segment of its path; the former one when it is omitted
     * @param online whether visitors see the formerly published version again; otherwise the page is a draft
     */
    @JsonTypeName("SentRestoration")
    record RestorationRequest(
            @Nullable UUID parent,
            @Nullable String slug,
            @Nullable Boolean online) {}

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.delete(ApiPageUrls.PAGE, write, this::discard)
                        .documentedBy(ApiOperation.returning("api.operation.trash.discardPage", null)),
                Route.get(ApiPageUrls.TRASH, write, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.trash.listTrash",
                                ApiOperation.Shape.STRETCH,
                                PageJsonMapper.TrashedPageSummary.class,
                                "cursor",
                                "limit")),
                Route.post(ONE + "/restoration", write, this::restore)
                        .documentedBy(ApiOperation.returning("api.operation.trash.restorePage", PageDetails.class)
                                .sends(RestorationRequest.class)),
                Route.delete(ONE, new Guard.OfSite(Action.CONTENT_PUBLISH), this::purge)
                        .documentedBy(ApiOperation.returning("api.operation.trash.purgePage", null)),
                Route.delete(ApiPageUrls.TRASH, new Guard.OfSite(Action.CONTENT_PUBLISH), this::empty)
                        .documentedBy(ApiOperation.returning("api.operation.trash.emptyTrash", null)
                                .withQueryParameters(SEEN)));
    }

    private Mono<ServerResponse> discard(AdmittedRequest request) {
        return request.id("page")
                .flatMap(page ->
                        trash.discard(request.site(), page, request.may(Action.CONTENT_PUBLISH), request.actor()))
                .flatMap(result -> switch (result) {
                    case TrashResult.Done _ -> ServerResponse.noContent().build();
                    case TrashResult.Home _ -> Mono.error(conflict("home"));
                    case TrashResult.Public _ -> Mono.error(conflict("public"));
                    case TrashResult.Scheduled _ -> Mono.error(conflict("scheduled"));
                    case TrashResult.Missing _ -> request.notFound();
                });
    }

    private ProblemException conflict(String code) {
        return problems.conflict(code, messages.get("trash.not-discarded"), messages.get("trash." + code), List.of());
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        Trash.Cursor after = paging.position(request, TrashApiResource::cursor);
        return trash.after(after, paging.limit(request) + 1)
                .map(found -> paging.page(
                        request,
                        found,
                        one -> one.at() + " " + one.page().id(),
                        one -> mapper.discarded(request.site(), one)))
                .flatMap(page -> responses.answer(request, page));
    }

    private static Optional<Trash.Cursor> cursor(String name) {
        String[] parts = name.split(" ", 2);
        return InstantParser.read(parts[0])
                .flatMap(at -> CanonicalUuid.read(parts[parts.length - 1]).map(id -> new Trash.Cursor(at, id)));
    }

    private Mono<ServerResponse> restore(AdmittedRequest request) {
        return request.id("discarded")
                .flatMap(trash::one)
                .switchIfEmpty(Mono.defer(request::notFound))
                .zipWhen(_ -> json.read(request, RestorationRequest.class).flatMap(sent -> allowed(request, sent)))
                .flatMap(both -> restore(request, both.getT1().page().id(), both.getT2()));
    }

    private Mono<RestorationRequest> allowed(AdmittedRequest request, RestorationRequest sent) {
        if (Boolean.TRUE.equals(sent.online()) && !request.may(Action.CONTENT_PUBLISH)) {
            return Mono.error(
                    request.exceedsTokenScope(Action.CONTENT_PUBLISH)
                            ? problems.insufficientScope(Action.CONTENT_PUBLISH)
                            : new ResponseStatusException(HttpStatus.FORBIDDEN));
        }
        if (sent.slug() != null && !PagePath.isSegment(sent.slug())) {
            return Mono.error(problems.invalid("/slug", messages.get("problem.path-segment")));
        }
        return sent.parent() == null
                ? Mono.just(sent)
                : drafts.head(sent.parent())
                        .switchIfEmpty(Mono.defer(request::notFound))
                        .thenReturn(sent);
    }

    private Mono<ServerResponse> restore(AdmittedRequest request, UUID page, RestorationRequest sent) {
        TrashRestoration.Request restoration = new TrashRestoration.Request(sent.parent(), sent.slug());
        return restorations
                .restore(request.site(), page, restoration, Boolean.TRUE.equals(sent.online()), request.actor())
                .flatMap(result -> switch (result) {
                    case PageMoveResult.Moved _ -> drafts.head(page);
                    case PageMoveResult.Missing _ -> request.<Draft>notFound();
                    default -> Mono.<Draft>error(pagePositionResponses.refusal(request, result));
                })
                .flatMap(draft -> responses.ok(mapper.whole(request.site(), draft)));
    }

    private Mono<ServerResponse> purge(AdmittedRequest request) {
        return request.id("discarded")
                .flatMap(page -> trash.purge(request.site(), page, request.actor()))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(_ -> ServerResponse.noContent().build());
    }

    /** Deletes only the pages that the client has seen: pages moved to the trash later stay. */
    private Mono<ServerResponse> empty(AdmittedRequest request) {
        Instant seen = request.query(SEEN)
                .flatMap(InstantParser::read)
                .orElseThrow(() -> problems.invalid(SEEN, messages.get("api.latest-seen")));
        return trash.empty(request.site(), seen, request.actor())
                .then(ServerResponse.noContent().build());
    }
}

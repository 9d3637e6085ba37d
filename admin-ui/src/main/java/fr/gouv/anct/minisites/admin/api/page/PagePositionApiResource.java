package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.label.PageCopyTitles;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.tree.PageCopying;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PageMoves;
import fr.gouv.anct.minisites.content.tree.PagePosition;
import fr.gouv.anct.minisites.content.tree.TargetPosition;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and changes the position of a page: its path, its parent, its rank; also copies a page beside itself. */
@Component
class PagePositionApiResource implements BackOfficeResource {

    private final Drafts drafts;
    private final PageListing listing;
    private final PageMoves moves;
    private final PageCopying copying;
    private final PageCopyTitles titles;
    private final ApiPageCreation apiCreation;
    private final PagePositionResponses responses;
    private final JsonBodyReader json;

    PagePositionApiResource(
            Drafts drafts,
            PageListing listing,
            PageMoves moves,
            PageCopying copying,
            PageCopyTitles titles,
            ApiPageCreation apiCreation,
            PagePositionResponses responses,
            JsonBodyReader json) {
        this.drafts = drafts;
        this.listing = listing;
        this.moves = moves;
        this.copying = copying;
        this.titles = titles;
        this.apiCreation = apiCreation;
        this.responses = responses;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(ApiPageUrls.PAGE + "/position", new Guard.OfSite(Action.SITE_READ), this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.places.getPlace", PagePositionResponses.PositionDetails.class)),
                Route.put(ApiPageUrls.PAGE + "/position", write, this::move)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.places.movePage", PagePositionResponses.PositionDetails.class)
                                .sends(PagePositionResponses.PositionRequest.class)
                                .requiringIfMatch()),
                Route.post(ApiPageUrls.PAGE + "/copies", write, this::copy)
                        .documentedBy(ApiOperation.returning("api.operation.places.copyPage", PageDetails.class)
                                .created()));
    }

    private Mono<Draft> head(AdmittedRequest request) {
        return request.id("page").flatMap(drafts::head).switchIfEmpty(Mono.defer(request::notFound));
    }

    /** A shared section has no position. */
    private Mono<Draft> placed(AdmittedRequest request) {
        return head(request)
                .filter(draft -> draft.page().kind() != PageKind.SECTION)
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return placed(request)
                .zipWhen(draft -> listing.position(draft.page()))
                .flatMap(both -> responses.show(request, both.getT1().page(), both.getT2()));
    }

    private Mono<ServerResponse> move(AdmittedRequest request) {
        return placed(request)
                .zipWhen(draft -> listing.position(draft.page()))
                .doOnNext(both -> responses.require(request, both.getT1().page(), both.getT2()))
                .zipWhen(_ -> json.read(request, PagePositionResponses.PositionRequest.class))
                .flatMap(all ->
                        move(request, all.getT1().getT1().page(), all.getT1().getT2(), all.getT2()));
    }

    private Mono<ServerResponse> move(
            AdmittedRequest request, Page page, PagePosition now, PagePositionResponses.PositionRequest sent) {
        TargetPosition wanted = responses.wanted(page, now, sent);
        return drafts.head(sent.parent())
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(_ -> moves.move(
                        request.site(), page.id(), now, wanted, request.may(Action.CONTENT_PUBLISH), request.actor()))
                .flatMap(result -> switch (result) {
                    case PageMoveResult.Moved _, PageMoveResult.Unchanged _ -> moved(request, page);
                    case PageMoveResult.Missing _ -> request.notFound();
                    default -> Mono.error(responses.refusal(request, result));
                });
    }

    private Mono<ServerResponse> moved(AdmittedRequest request, Page page) {
        return drafts.head(page.id())
                .switchIfEmpty(Mono.defer(request::notFound))
                .zipWhen(draft -> listing.position(draft.page()))
                .flatMap(both -> responses.done(request, both.getT1().page(), both.getT2()));
    }

    private Mono<ServerResponse> copy(AdmittedRequest request) {
        return head(request).flatMap(draft -> copy(request, draft));
    }

    private Mono<ServerResponse> copy(AdmittedRequest request, Draft draft) {
        return copying.copy(request.site(), draft.page().id(), titles.of(draft), request.actor())
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(result -> result instanceof PageCreationResult.Created
                        ? apiCreation.answer(request, draft.page().kind(), result)
                        : Mono.error(responses.notCopied()));
    }
}

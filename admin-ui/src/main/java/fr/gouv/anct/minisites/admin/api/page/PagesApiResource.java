package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.DraftSaving;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.SaveResult;
import fr.gouv.anct.minisites.content.tree.PageCursorListing;
import fr.gouv.anct.minisites.validation.PlainText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the API of the pages of a site: lists those in the page tree, creates one, reads its newest version, and saves
 * a new version.
 */
@Component
class PagesApiResource implements BackOfficeResource {

    private final PageCursorListing listing;
    private final Drafts drafts;
    private final DraftSaving saving;
    private final ApiPageCreation apiCreation;
    private final PageRequestValidator validator;
    private final PageJsonMapper mapper;
    private final CursorPaging paging;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;

    PagesApiResource(
            PageCursorListing listing,
            Drafts drafts,
            DraftSaving saving,
            ApiPageCreation apiCreation,
            PageRequestValidator validator,
            PageJsonMapper mapper,
            CursorPaging paging,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses) {
        this.listing = listing;
        this.drafts = drafts;
        this.saving = saving;
        this.apiCreation = apiCreation;
        this.validator = validator;
        this.mapper = mapper;
        this.paging = paging;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(ApiPageUrls.PAGES, read, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.pages.listPages",
                                ApiOperation.Shape.STRETCH,
                                PageJsonMapper.ApiPageSummary.class,
                                "cursor",
                                "limit")),
                Route.post(ApiPageUrls.PAGES, write, this::make)
                        .documentedBy(ApiOperation.returning("api.operation.pages.createPage", PageDetails.class)
                                .sends(ApiPageCreation.NewPageRequest.class)
                                .created()),
                Route.get(ApiPageUrls.PAGE, read, this::show)
                        .documentedBy(ApiOperation.returning("api.operation.pages.getPage", PageDetails.class)),
                Route.put(ApiPageUrls.PAGE, write, this::save)
                        .documentedBy(ApiOperation.returning("api.operation.pages.savePage", PageDetails.class)
                                .sends(PageRequestValidator.PageUpdateRequest.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        String after = paging.position(request, Optional::of);
        return listing.pages(after, paging.limit(request) + 1)
                .map(found -> paging.page(
                        request,
                        found,
                        summary -> summary.page().path(),
                        summary -> mapper.line(request.site(), summary)))
                .flatMap(page -> responses.answer(request, page));
    }

    private Mono<ServerResponse> make(AdmittedRequest request) {
        return json.read(request, ApiPageCreation.NewPageRequest.class)
                .flatMap(sent -> apiCreation.page(request, sent))
                .flatMap(result -> apiCreation.answer(request, PageKind.PAGE, result));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return head(request).flatMap(draft -> responses.answer(request, mapper.whole(request.site(), draft)));
    }

    private Mono<Draft> head(AdmittedRequest request) {
        return request.id("page").flatMap(drafts::head).switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return head(request)
                .doOnNext(draft -> preconditions.require(request, mapper.whole(request.site(), draft)))
                .zipWhen(_ -> json.read(request, PageRequestValidator.PageUpdateRequest.class))
                .flatMap(both -> save(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> save(
            AdmittedRequest request, Draft draft, PageRequestValidator.PageUpdateRequest sent) {
        String comment = PlainText.clean(sent.comment());
        return validator
                .revision(sent, draft)
                .flatMap(revision -> saving.save(
                        request.site(),
                        draft.page().id(),
                        draft.number(),
                        revision,
                        comment.isEmpty() ? null : comment,
                        request.actor()))
                .flatMap(result -> switch (result) {
                    case SaveResult.Saved(Draft now) -> responses.ok(mapper.whole(request.site(), now));
                    case SaveResult.Unchanged(Draft now) -> responses.ok(mapper.whole(request.site(), now));
                    case SaveResult.Conflict _ -> Mono.error(problems.preconditionFailed());
                    case SaveResult.Missing _ -> request.notFound();
                });
    }
}

package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InstantParser;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageCursorListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.time.DateInput;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Lists the articles, the documents, the services and the calls for projects of a site, newest first, filtered by words
 * and by tag, and creates them. They are read and saved as pages.
 */
@Component
class ListedPagesApiResource implements BackOfficeResource {

    private final PageCursorListing listing;
    private final ApiPageCreation apiCreation;
    private final PageJsonMapper mapper;
    private final CursorPaging paging;
    private final JsonBodyReader json;
    private final JsonResponses responses;

    ListedPagesApiResource(
            PageCursorListing listing,
            ApiPageCreation apiCreation,
            PageJsonMapper mapper,
            CursorPaging paging,
            JsonBodyReader json,
            JsonResponses responses) {
        this.listing = listing;
        this.apiCreation = apiCreation;
        this.mapper = mapper;
        this.paging = paging;
        this.json = json;
        this.responses = responses;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                listing(PageKind.ARTICLE, ApiPageUrls.ARTICLES, "api.operation.articles.listArticles"),
                creation(
                        PageKind.ARTICLE,
                        ApiPageUrls.ARTICLES,
                        "api.operation.articles.createArticle",
                        ApiPageCreation.NewArticleRequest.class,
                        apiCreation::article),
                listing(PageKind.DOCUMENT, ApiPageUrls.DOCUMENTS, "api.operation.documents.listDocuments"),
                creation(
                        PageKind.DOCUMENT,
                        ApiPageUrls.DOCUMENTS,
                        "api.operation.documents.createDocument",
                        ApiPageCreation.NewDocumentRequest.class,
                        apiCreation::document),
                listing(PageKind.SERVICE, ApiPageUrls.SERVICES, "api.operation.services.listServices"),
                creation(
                        PageKind.SERVICE,
                        ApiPageUrls.SERVICES,
                        "api.operation.services.createService",
                        ApiPageCreation.NewServiceRequest.class,
                        apiCreation::service),
                listing(PageKind.CALL, ApiPageUrls.CALLS, "api.operation.calls.listCalls"),
                creation(
                        PageKind.CALL,
                        ApiPageUrls.CALLS,
                        "api.operation.calls.createCall",
                        ApiPageCreation.NewCallRequest.class,
                        apiCreation::call));
    }

    /** @param sent type of the body of the request */
    private <T extends Record> Route creation(
            PageKind kind,
            String url,
            String operation,
            Class<T> sent,
            BiFunction<AdmittedRequest, T, Mono<PageCreationResult>> creation) {
        return Route.post(
                        url,
                        new Guard.OfSite(Action.CONTENT_WRITE),
                        request -> json.read(request, sent)
                                .flatMap(body -> creation.apply(request, body))
                                .flatMap(result -> apiCreation.answer(request, kind, result)))
                .documentedBy(ApiOperation.returning(operation, PageDetails.class)
                        .sends(sent)
                        .created());
    }

    private Route listing(PageKind kind, String url, String operation) {
        return Route.get(url, new Guard.OfSite(Action.SITE_READ), request -> list(kind, request))
                .documentedBy(ApiOperation.returningList(
                        operation,
                        ApiOperation.Shape.STRETCH,
                        PageJsonMapper.ApiPageSummary.class,
                        "words",
                        "tag",
                        "cursor",
                        "limit"));
    }

    private Mono<ServerResponse> list(PageKind kind, AdmittedRequest request) {
        PageCursorListing.Cursor after = paging.position(request, ListedPagesApiResource::cursor);
        return listing.listed(
                        kind,
                        request.query("words").orElse(null),
                        request.query("tag").orElse(null),
                        after,
                        paging.limit(request) + 1)
                .map(found -> paging.page(
                        request, found, ListedPagesApiResource::name, summary -> mapper.line(request.site(), summary)))
                .flatMap(page -> responses.answer(request, page));
    }

    private static String name(PageSummary summary) {
        PageCursorListing.Cursor place = PageCursorListing.Cursor.of(summary);
        return place.date() + " " + place.listedAt() + " " + place.page();
    }

    private static Optional<PageCursorListing.Cursor> cursor(String name) {
        String[] parts = name.split(" ", -1);
        return parts.length != 3
                ? Optional.empty()
                : DateInput.of(parts[0])
                        .date()
                        .flatMap(date -> InstantParser.read(parts[1])
                                .flatMap(at -> CanonicalUuid.read(parts[2])
                                        .map(id -> new PageCursorListing.Cursor(date, at, id))));
    }
}

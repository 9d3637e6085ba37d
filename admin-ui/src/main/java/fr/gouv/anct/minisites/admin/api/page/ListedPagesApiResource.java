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
import fr.gouv.anct.minisites.content.tree.PageCursorListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.time.DateInput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Lists the articles, the documents and the services of a site, newest first, filtered by words and by tag, and creates them. They
 * are read and saved as pages.
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
                Route.post(ApiPageUrls.ARTICLES, new Guard.OfSite(Action.CONTENT_WRITE), this::makeArticle)
                        .documentedBy(ApiOperation.returning("api.operation.articles.createArticle", PageDetails.class)
                                .sends(ApiPageCreation.NewArticleRequest.class)
                                .created()),
                listing(PageKind.DOCUMENT, ApiPageUrls.DOCUMENTS, "api.operation.documents.listDocuments"),
                Route.post(ApiPageUrls.DOCUMENTS, new Guard.OfSite(Action.CONTENT_WRITE), this::makeDocument)
                        .documentedBy(
                                ApiOperation.returning("api.operation.documents.createDocument", PageDetails.class)
                                        .sends(ApiPageCreation.NewDocumentRequest.class)
                                        .created()),
                listing(PageKind.SERVICE, ApiPageUrls.SERVICES, "api.operation.services.listServices"),
                Route.post(ApiPageUrls.SERVICES, new Guard.OfSite(Action.CONTENT_WRITE), this::makeService)
                        .documentedBy(ApiOperation.returning("api.operation.services.createService", PageDetails.class)
                                .sends(ApiPageCreation.NewServiceRequest.class)
                                .created()));
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

    private Mono<ServerResponse> makeArticle(AdmittedRequest request) {
        return json.read(request, ApiPageCreation.NewArticleRequest.class)
                .flatMap(sent -> apiCreation.article(request, sent))
                .flatMap(result -> apiCreation.answer(request, PageKind.ARTICLE, result));
    }

    private Mono<ServerResponse> makeDocument(AdmittedRequest request) {
        return json.read(request, ApiPageCreation.NewDocumentRequest.class)
                .flatMap(sent -> apiCreation.document(request, sent))
                .flatMap(result -> apiCreation.answer(request, PageKind.DOCUMENT, result));
    }

    private Mono<ServerResponse> makeService(AdmittedRequest request) {
        return json.read(request, ApiPageCreation.NewServiceRequest.class)
                .flatMap(sent -> apiCreation.service(request, sent))
                .flatMap(result -> apiCreation.answer(request, PageKind.SERVICE, result));
    }
}

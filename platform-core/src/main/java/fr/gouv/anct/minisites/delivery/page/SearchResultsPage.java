package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.delivery.page.DocumentSearch.FoundDocument;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.util.List;
import java.util.Objects;

/**
 * One page of the results of a search.
 *
 * @param documents the most relevant documents with all the words, on the first page alone
 */
record SearchResultsPage(SiteLists.Hits found, List<FoundDocument> documents) {

    static final SearchResultsPage NONE = new SearchResultsPage(SiteLists.Hits.NONE, List.of());

    PageModel.SearchResults page(
            VisitorPageRequest request, PageShells shells, SiteUrls urls, DeliveryMessages messages, String siteTitle) {
        String query = Objects.requireNonNullElse(request.query(), "");
        int pages = Math.max(1, Math.ceilDiv(found.total(), SiteLists.HITS_PER_PAGE));
        String title = messages.title(SystemPage.SEARCH);
        String filtered = query.isEmpty() ? title : messages.filtered(title, query);
        return new PageModel.SearchResults(
                shells.shell(
                        messages.numbered(filtered, request.number()),
                        messages.description(SystemPage.SEARCH, siteTitle),
                        null,
                        false),
                title,
                query,
                found.total(),
                found.near(),
                found.wordless(),
                found.hits().stream().map(hit -> hit.shown(urls)).toList(),
                found.partly().stream().map(hit -> hit.shown(urls)).toList(),
                documents.stream().map(document -> document.shown(urls)).toList(),
                documents.isEmpty() ? 0 : documents.getFirst().total(),
                PaginationUrls.pagination(
                        urls, SystemPage.SEARCH.path(), "q=" + PaginationUrls.encode(query), request.number(), pages));
    }
}

package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.util.Objects;

/** One page of the results of a search, as visitors see it. */
record SearchResultsPage(PageSearch.Hits found) {

    static final SearchResultsPage NONE = new SearchResultsPage(PageSearch.Hits.NONE);

    PageModel.SearchResults page(
            VisitorPageRequest request, PageShells shells, SiteUrls urls, DeliveryMessages messages, String siteTitle) {
        String query = Objects.requireNonNullElse(request.query(), "");
        int pages = Math.max(1, Math.ceilDiv(found.total(), PageSearch.HITS_PER_PAGE));
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
                PaginationUrls.pagination(
                        urls, SystemPage.SEARCH.path(), "q=" + PaginationUrls.encode(query), request.number(), pages));
    }
}

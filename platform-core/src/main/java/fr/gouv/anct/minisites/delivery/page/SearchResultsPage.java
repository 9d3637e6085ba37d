package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.facet.ListFilter.Choice;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.search.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds one numbered page of a site's search results, with its filters and their counts, from hits already found. */
record SearchResultsPage(
        PageSearch.Hits found,
        Map<String, String> corrections,
        VisitorPageRequest request,
        SiteUrls urls,
        DeliveryMessages messages) {

    /** Number of characters of the selected values that a title keeps in any case. */
    private static final int SHORTEST_SELECTION = 12;

    /** Returns the page. Values that no result has, and an order, are ignored: they lead to the URL without them. */
    PageLookupResult result(PageShells shells, String siteTitle) {
        ListFilter known = new ListFilter(facets().known(request.filter()).choices(), false);
        return known.equals(request.filter())
                ? new PageLookupResult.Found(page(shells, siteTitle))
                : new PageLookupResult.Moved(href(known));
    }

    PageModel.SearchResults page(PageShells shells, String siteTitle) {
        String query = requireNonNullElse(request.query(), "");
        int pages = Math.max(1, Math.ceilDiv(found.total(), PageSearch.HITS_PER_PAGE));
        String title = messages.title(SystemPage.SEARCH);
        return new PageModel.SearchResults(
                shells.shell(
                        messages.numbered(headTitle(title, query), request.number()),
                        messages.description(SystemPage.SEARCH, siteTitle),
                        null,
                        false),
                title,
                query,
                found.total(),
                found.bounded(),
                found.near(),
                corrections.isEmpty() ? null : correction(SearchQuery.corrected(query, corrections)),
                found.wordless(),
                facets().links(),
                found.hits().stream().map(hit -> hit.shown(urls, messages)).toList(),
                found.partly().stream().map(hit -> hit.shown(urls, messages)).toList(),
                PaginationUrls.pagination(
                        urls, SystemPage.SEARCH.path(), parameters(request.filter()), request.number(), pages));
    }

    /** Returns a title with the words and the selected values: each page of results has one of its own (RGAA 8.6). */
    private String headTitle(String title, String query) {
        if (query.isEmpty()) {
            return title;
        }
        String searched = messages.filtered(title, query);
        List<String> selected = facets().selected();
        return selected.isEmpty()
                ? searched
                : HeadTitle.ofList(
                        searched + ", " + String.join(", ", selected), searched.length() + SHORTEST_SELECTION);
    }

    private FacetChoices facets() {
        return new FacetChoices(
                request.filter(),
                found.counts().stream()
                        .map(count ->
                                new FacetChoices.Counted(new Choice(count.facet(), count.value()), count.documents()))
                        .toList(),
                this::label,
                this::href,
                messages);
    }

    private String label(Choice choice) {
        return switch (choice.facet()) {
            case CONTENT -> messages.content(choice.value());
            case SITE ->
                found.counts().stream()
                        .filter(count ->
                                count.facet() == ListFacet.SITE && count.value().equals(choice.value()))
                        .map(FacetedLists.Count::label)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(choice.value());
            default -> choice.value();
        };
    }

    private PageLink correction(String query) {
        return new PageLink(query, href(query, request.filter()), false, false);
    }

    private String href(ListFilter filter) {
        return href(requireNonNullElse(request.query(), ""), filter);
    }

    private String href(String query, ListFilter filter) {
        return urls.href(PaginationUrls.of(SystemPage.SEARCH.path(), parameters(query, filter), 1));
    }

    private String parameters(ListFilter filter) {
        return parameters(requireNonNullElse(request.query(), ""), filter);
    }

    private static String parameters(String typed, ListFilter filter) {
        String query = "q=" + PaginationUrls.encode(typed);
        return filter.query().isEmpty() ? query : query + "&" + filter.query();
    }
}

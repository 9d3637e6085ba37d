package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.search.SearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls of the repositories of delivered pages with ids of another owner. */
class PageDeliveryCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(PageRecords.class)
                        .read(records -> records.at(rows.path))
                        .read(records -> records.draft(rows.path, rows.page))
                        .withoutCall("related", "expandSections"),
                RepositoryCalls.of(SiteLists.class)
                        .read(lists -> lists.articles("", 1))
                        .read(SiteLists::recent)
                        .read(SiteLists::pages)
                        .read(SiteLists::count)
                        .read(SiteLists::published)
                        .withoutCall("embeddedHosts"),
                RepositoryCalls.of(PageSearch.class)
                        .read(pages -> pages.find(
                                new PageSearch.Part(SearchQuery.of("commerce"), ListFilter.NONE, List.of(), 10, 0)))
                        .read(pages -> pages.findPinned(List.of(rows.page)))
                        .read(pages -> pages.suggest(SearchQuery.of("comm"), "comm", 10))
                        // Across tenants, for the purposes of the annotation.
                        .withoutCall("findOnPortal", "suggestOnPortal"),
                RepositoryCalls.of(FacetedLists.class)
                        .read(lists -> lists.find(PageKind.DOCUMENTS, ListFilter.NONE, 1, Instant.EPOCH)),
                RepositoryCalls.of(FacetedLists.class)
                        .read(lists -> lists.find(PageKind.SERVICES, ListFilter.NONE, 1, Instant.EPOCH)),
                RepositoryCalls.of(FacetedLists.class)
                        .read(lists -> lists.find(PageKind.CALLS, ListFilter.NONE, 1, Instant.EPOCH)),
                // On this day no site has a service: what is listed of others is public.
                RepositoryCalls.of(FacetedLists.class)
                        .read(lists -> lists.findServicesOfPortal(ListFilter.NONE, 1, Instant.EPOCH)),
                RepositoryCalls.of(CollectionFiles.class).read(files -> files.find("Guides de la revitalisation")),
                RepositoryCalls.of(ServiceTools.class).read(tools -> tools.find(rows.service)),
                RepositoryCalls.of(LibraryFeeds.class)
                        .read(feeds -> feeds.find(new SiteUrls("https://site.example.fr", "", false), 10)),
                RepositoryCalls.of(CallFeeds.class).read(feeds -> feeds.find(10)),
                RepositoryCalls.of(TrialPagePaths.class)
                        .read(paths -> paths.find(rows.page))
                        .read(paths -> paths.findLongest(rows.section, 1_000_000, 1, 20))
                        .read(paths -> paths.findPublished(new UUID[] {rows.page})));
    }
}

package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Calls of the repositories of the page tree with ids of another owner. */
class PageTreeCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(PageListing.class)
                        .read(PageListing::home)
                        .read(listing -> listing.list(PageKind.ARTICLES))
                        .read(listing -> listing.line(rows.page))
                        .read(listing -> listing.lines(List.of(rows.page)))
                        .read(listing -> listing.search("a", 1, 20))
                        .read(listing -> listing.listed(new ListedPageQuery(PageKind.ARTICLE, null, null, 1, 20)))
                        .read(listing -> listing.tags(PageKind.ARTICLE))
                        .read(listing -> listing.published(List.of(rows.page)))
                        .withoutCall("under", "children", "position"),
                RepositoryCalls.of(PageCursorListing.class)
                        .read(listing -> listing.collections(10))
                        .read(listing -> listing.pages(null, 20))
                        .read(listing -> listing.listed(PageKind.DOCUMENT, null, null, null, 20))
                        .read(listing -> listing.tags(null, 20)),
                RepositoryCalls.of(LinkResolution.class)
                        .read(resolution -> resolution.at(List.of(rows.path)))
                        .read(resolution -> resolution.resolve(List.of("Vu de tous", rows.path)))
                        .read(LinkResolution::offered)
                        .read(resolution -> resolution.titles(Set.of(rows.page)))
                        .read(LinkResolution::parents)
                        .read(resolution -> resolution.search("", LinkResolution.SearchKind.ANYTHING, 100))
                        .withoutCall("addresses"),
                RepositoryCalls.of(PagePositions.class)
                        .read(positions -> positions.taken(List.of(rows.path)))
                        .read(positions -> positions.branch(rows.page))
                        .read(positions -> positions.findTaken(new String[] {rows.path}))
                        .read(PagePositions::home)
                        .read(positions -> positions.siblings(rows.scheduledPage, true))
                        .write(positions -> positions.move(rows.page, rows.page, rows.path, "/detourne"))
                        .write(positions -> positions.reorder(new UUID[] {rows.scheduledPage, rows.page}))
                        .write(PagePositions::lockExclusively)
                        .write(PagePositions::lockShared)
                        .withoutCall("add"),
                RepositoryCalls.of(SiteOverviews.class).read(overviews -> overviews.of(rows.account)));
    }
}

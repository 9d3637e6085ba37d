package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedListed;
import fr.gouv.anct.minisites.rendering.ListedPage;
import java.util.List;

/** The rows of a list of pages as the pages that a block shows: one after the other, or one under the other. */
final class ListedPages {

    private ListedPages() {}

    static List<ListedPage> of(Listing listing, List<RelatedListed> rows, SiteUrls urls) {
        if (listing.selection() != Listing.Selection.BRANCH) {
            return rows.stream().map(row -> page(row, List.of(), urls)).toList();
        }
        // What stands under nothing that is listed is on the first level: a page can be published before the one above
        // it.
        return rows.stream()
                .filter(row -> rows.stream().noneMatch(other -> under(other, row)))
                .map(row -> page(
                        row, rows.stream().filter(other -> under(row, other)).toList(), urls))
                .toList();
    }

    private static boolean under(RelatedListed above, RelatedListed row) {
        return row.path().startsWith(above.path() + "/");
    }

    private static ListedPage page(RelatedListed row, List<RelatedListed> under, SiteUrls urls) {
        return new ListedPage(
                row.title(),
                row.lead(),
                row.description(),
                urls.href(row.path()),
                row.date(),
                row.image() == null ? null : Related.reference(row.image(), urls),
                under.stream().map(child -> page(child, List.of(), urls)).toList());
    }
}

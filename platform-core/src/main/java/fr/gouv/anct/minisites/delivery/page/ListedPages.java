package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.HasListing;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedListed;
import fr.gouv.anct.minisites.rendering.ListedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Converts the rows of a list of pages to the entries that a block shows: flat, or as two levels. */
final class ListedPages {

    /**
     * Maximum number of entries in all lists of one page together. Lists grow after the page has been published, so
     * only this limit bounds the size of the response.
     */
    static final int MOST = 500;

    private ListedPages() {}

    /** Returns the number of entries of a list, those on its second level included. */
    static int count(List<ListedPage> pages) {
        return pages.stream().mapToInt(page -> 1 + count(page.children())).sum();
    }

    /**
     * Truncates the lists of a page where they exceed the limit together: the longest ones, to the same length.
     *
     * @param body the blocks that show them, some lists perhaps several times
     */
    static Map<Listing, List<ListedPage>> shown(Map<Listing, List<ListedPage>> lists, List<Block> body) {
        int share = share(body.stream()
                .filter(HasListing.class::isInstance)
                .map(HasListing.class::cast)
                .mapToInt(list -> count(lists.getOrDefault(list.listing(), List.of())))
                .sorted()
                .toArray());
        Map<Listing, List<ListedPage>> shown = new HashMap<>();
        lists.forEach((listing, pages) -> shown.put(listing, count(pages) <= share ? pages : first(share, pages)));
        return shown;
    }

    /** @param counts number of entries of each list, the shortest first */
    private static int share(int... counts) {
        int left = MOST;
        for (int i = 0; i < counts.length; i++) {
            int share = left / (counts.length - i);
            if (counts[i] > share) {
                return share;
            }
            left -= counts[i];
        }
        return MOST;
    }

    private static List<ListedPage> first(int most, List<ListedPage> pages) {
        List<ListedPage> first = new ArrayList<>();
        int left = most;
        for (ListedPage page : pages) {
            if (left > 0) {
                ListedPage shown = page.with(first(left - 1, page.children()));
                first.add(shown);
                left -= count(List.of(shown));
            }
        }
        return first;
    }

    static List<ListedPage> of(Listing listing, List<RelatedListed> rows, SiteUrls urls) {
        if (listing.selection() != Listing.Selection.BRANCH) {
            return rows.stream().map(row -> page(row, List.of(), urls)).toList();
        }
        // An entry without a listed ancestor is on the first level: a page can be published before its parent.
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
                row.image() == null ? null : RelatedContent.reference(row.image(), urls),
                under.stream().map(child -> page(child, List.of(), urls)).toList());
    }
}

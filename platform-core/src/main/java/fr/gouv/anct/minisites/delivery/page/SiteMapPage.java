package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.rendering.NavigationNode;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One numbered page of the site map for visitors: at most 1,000 links in the tree of published pages, plus ancestors.
 *
 * @param number from 1
 * @param pages total number of pages of the site map
 * @param entries those of this page; the ancestors of the first one are repeated
 */
record SiteMapPage(int number, int pages, List<NavigationNode> entries) {

    /** Maximum number of entries of one page. */
    static final int ENTRIES = 1_000;

    /**
     * Returns one page of the site map.
     *
     * @param number from 1; past the end there are no entries
     */
    static SiteMapPage of(List<NavigationNode> tree, int number) {
        int pages = Math.max(1, Math.ceilDiv(count(tree), ENTRIES));
        return new SiteMapPage(number, pages, new Cut((number - 1) * ENTRIES).within(tree));
    }

    /**
     * Whether a site with that many pages has such a page of its site map: checked before its pages are read, since any
     * visitor can request any number.
     *
     * @param number from 1
     */
    static boolean exists(int number, long pages) {
        return number == 1 || number <= Math.ceilDiv(pages, ENTRIES);
    }

    /** Returns the published pages as a tree under the home page. */
    static List<NavigationNode> tree(List<RelatedPage> pages, SiteUrls urls) {
        Predicate<RelatedPage> home = page -> page.path().equals("/");
        List<NavigationNode> nodes = new ArrayList<>();
        pages.stream()
                .filter(home)
                .map(page -> new PageLink(page.title(), urls.href("/"), false, false))
                .forEach(link -> nodes.add(new NavigationNode(link, false, List.of())));
        nodes.addAll(PageTree.below("/", pages.stream().filter(home.negate()).toList(), urls, ""));
        return nodes;
    }

    private static int count(List<NavigationNode> nodes) {
        return nodes.stream().mapToInt(node -> 1 + count(node.children())).sum();
    }

    /** Whether the number is past the last page. */
    boolean pastEnd() {
        return number > pages;
    }

    /** Returns the path of this page, with its number. */
    String path() {
        return PaginationUrls.of(SystemPage.SITE_MAP.path(), "", number);
    }

    Pagination pagination(SiteUrls urls) {
        return PaginationUrls.pagination(urls, SystemPage.SITE_MAP.path(), "", number, pages);
    }

    private static final class Cut {

        private final int from;
        private int passed;

        private Cut(int from) {
            this.from = from;
        }

        private List<NavigationNode> within(List<NavigationNode> nodes) {
            List<NavigationNode> kept = new ArrayList<>();
            for (NavigationNode node : nodes) {
                int place = passed++;
                List<NavigationNode> children = within(node.children());
                if (!children.isEmpty() || (place >= from && place < from + ENTRIES)) {
                    kept.add(new NavigationNode(node.link(), node.current(), children));
                }
            }
            return kept;
        }
    }
}

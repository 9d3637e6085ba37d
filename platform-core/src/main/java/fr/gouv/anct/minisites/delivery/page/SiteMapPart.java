package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.rendering.NavigationNode;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * So many entries of the site map, one page of it.
 *
 * @param number from 1
 * @param pages how many there are
 * @param entries those of this one; the pages above the first of them stand there again
 */
record SiteMapPart(int number, int pages, List<NavigationNode> entries) {

    /** Entries of one page. */
    static final int ENTRIES = 1_000;

    /**
     * One of them.
     *
     * @param number from 1; past the end there are no entries
     */
    static SiteMapPart of(List<NavigationNode> tree, int number) {
        int pages = Math.max(1, Math.ceilDiv(count(tree), ENTRIES));
        return new SiteMapPart(number, pages, new Cut((number - 1) * ENTRIES).within(tree));
    }

    /**
     * Whether a site of so many pages has such a part: asked before they are read, since any visitor can ask for any number.
     *
     * @param number from 1
     */
    static boolean exists(int number, long pages) {
        return number == 1 || number <= Math.ceilDiv(pages, ENTRIES);
    }

    /** The pages that visitors see, as a tree under the home page. */
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

    /** Whether there is no such page. */
    boolean pastEnd() {
        return number > pages;
    }

    /** Where it is. */
    String path() {
        return NumberedAddress.of(SystemPage.SITE_MAP.path(), "", number);
    }

    Pagination pagination(SiteUrls urls) {
        return NumberedAddress.pagination(urls, SystemPage.SITE_MAP.path(), "", number, pages);
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

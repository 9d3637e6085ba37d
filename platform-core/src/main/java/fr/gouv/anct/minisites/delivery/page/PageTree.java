package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.rendering.NavigationNode;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a tree of pages out of their paths. */
final class PageTree {

    private PageTree() {}

    /**
     * The pages directly below a path, each with its own.
     *
     * @param sorted all the pages below it, in the order in which siblings are shown
     */
    static List<NavigationNode> below(String parent, List<RelatedPage> sorted, SiteUrls urls, String currentPath) {
        Map<String, List<RelatedPage>> byParent = new HashMap<>();
        sorted.forEach(page -> byParent.computeIfAbsent(parentOf(page.path()), p -> new ArrayList<>())
                .add(page));
        return nodes(parent, byParent, urls, currentPath);
    }

    private static String parentOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private static List<NavigationNode> nodes(
            String parent, Map<String, List<RelatedPage>> byParent, SiteUrls urls, String currentPath) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(page -> {
                    boolean here = page.path().equals(currentPath);
                    boolean branch = here || currentPath.startsWith(page.path() + "/");
                    PageLink link = new PageLink(page.title(), urls.href(page.path()), false, here);
                    return new NavigationNode(link, branch, nodes(page.path(), byParent, urls, currentPath));
                })
                .toList();
    }
}

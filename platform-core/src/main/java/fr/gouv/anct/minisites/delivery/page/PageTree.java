package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.rendering.NavigationNode;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds a tree of navigation links from the paths of published pages, for the side menu and the site map. */
final class PageTree {

    private PageTree() {}

    /**
     * Returns the pages directly below a path, each with its subtree. A page whose parent is not published takes the
     * parent's position: visitors can read it, so they find it.
     *
     * @param sorted all visible pages below it, in the order of siblings
     */
    static List<NavigationNode> below(String parent, List<RelatedPage> sorted, SiteUrls urls, String currentPath) {
        Map<String, List<RelatedPage>> byParent = new HashMap<>();
        Set<String> shown = sorted.stream().map(RelatedPage::path).collect(Collectors.toSet());
        sorted.forEach(page -> byParent.computeIfAbsent(above(page.path(), shown, parent), _ -> new ArrayList<>())
                .add(page));
        return nodes(parent, byParent, urls, currentPath);
    }

    /** Returns the nearest visible ancestor. */
    private static String above(String path, Set<String> shown, String root) {
        String parent = parentOf(path);
        while (!parent.equals(root) && !parent.equals("/") && !shown.contains(parent)) {
            parent = parentOf(parent);
        }
        return parent.equals("/") ? root : parent;
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

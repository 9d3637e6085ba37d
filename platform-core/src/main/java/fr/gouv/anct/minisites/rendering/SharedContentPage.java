package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered page of the list of what live sites share with the portal.
 *
 * @param total number of items that the filter admits
 * @param facets without those that distinguish no item
 * @param filtered whether a value is selected
 * @param allHref the list without a filter
 * @param feeds of the list with its filter
 */
public record SharedContentPage(
        Shell shell,
        String title,
        List<Item> items,
        int total,
        List<FacetLinks> facets,
        boolean filtered,
        String allHref,
        List<FeedLink> feeds,
        Pagination pagination)
        implements PageModel.PortalPage {

    @Override
    public String template() {
        return "shared-content";
    }

    /**
     * An entry of the list.
     *
     * @param kind in words
     * @param site name of its site; null of the portal itself
     */
    public record Item(
            PageLink link,
            @Nullable String lead,
            String kind,
            @Nullable String site,
            LocalDate date) {}
}

package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Près de chez moi »: the search for a territory on the portal, and what it found.
 *
 * @param action path that the form leads to
 * @param typed the name or postcode; null before the first search
 * @param named territories of this name or postcode
 * @param similar territories with names in which words begin so
 * @param more whether there are more of them
 * @param regions links to all regions
 * @param departments links to all departments
 */
public record TerritorySearchPage(
        Shell shell,
        String title,
        String action,
        @Nullable String typed,
        List<PageLink> named,
        List<PageLink> similar,
        boolean more,
        List<PageLink> regions,
        List<PageLink> departments)
        implements PageModel.PortalPage {

    @Override
    public String template() {
        return "territory-search";
    }
}

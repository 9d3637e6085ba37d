package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Près de chez moi »: the search for a territory on the portal, and what it found.
 *
 * @param action path that the form leads to
 * @param typed the name or postcode; null before the first search
 * @param found territories of this name or postcode, or whose names begin so
 * @param named whether these have this name or postcode
 * @param regions links to all regions
 * @param departments links to all departments
 */
public record TerritorySearchPage(
        Shell shell,
        String title,
        String action,
        @Nullable String typed,
        List<PageLink> found,
        boolean named,
        List<PageLink> regions,
        List<PageLink> departments)
        implements PageModel.PortalPage {

    @Override
    public String template() {
        return "territory-search";
    }
}

package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.TerritorySearchPage;
import fr.gouv.anct.minisites.territory.TerritoryDetails.Neighbour;
import fr.gouv.anct.minisites.territory.TerritoryKind;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the search for a territory from values already loaded. Pure functions: no I/O. */
final class TerritorySearch {

    private final SiteUrls urls;
    private final DeliveryMessages messages;

    TerritorySearch(SiteUrls urls, DeliveryMessages messages) {
        this.urls = urls;
        this.messages = messages;
    }

    /** Returns the form, with links to regions and departments. */
    Function<PageShells, SitePage> form(List<Neighbour> largest) {
        return shells -> page(shells, null, List.of(), List.of(), false, largest);
    }

    /**
     * Returns the territories that a text may mean.
     *
     * @param found the best first
     * @param named number of those that have this name or postcode: the first ones
     * @param most number of those that are listed
     */
    Function<PageShells, SitePage> answer(String typed, List<Neighbour> found, int named, int most) {
        List<PageLink> links = links(found.stream().limit(most).toList());
        int first = Math.min(named, links.size());
        return shells -> page(
                shells,
                typed,
                links.subList(0, first),
                links.subList(first, links.size()),
                found.size() > most,
                List.of());
    }

    private SitePage page(
            PageShells shells,
            @Nullable String typed,
            List<PageLink> named,
            List<PageLink> similar,
            boolean more,
            List<Neighbour> largest) {
        String title = messages.territories();
        return new TerritorySearchPage(
                shells.below(List.of(), title, messages.territoriesDescription(), TerritoryPages.ROOT, typed == null),
                title,
                urls.href(TerritoryPages.ROOT),
                typed,
                named,
                similar,
                more,
                links(largest, TerritoryKind.REGION),
                links(largest, TerritoryKind.DEPARTMENT));
    }

    private List<PageLink> links(List<Neighbour> territories, TerritoryKind kind) {
        return links(territories.stream().filter(one -> one.kind() == kind).toList());
    }

    private List<PageLink> links(List<Neighbour> territories) {
        return territories.stream().map(one -> link(one, urls)).toList();
    }

    static PageLink link(Neighbour territory, SiteUrls urls) {
        return new PageLink(territory.label(), urls.href(TerritoryPages.path(territory.slug())), false, false);
    }
}

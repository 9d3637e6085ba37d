package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.FacetedLists.Count;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hits;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Origin;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Part;
import fr.gouv.anct.minisites.delivery.page.PageSearch.SuggestedPage;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Searches the portal and all live sites that share their content with it, and names the site of each result. Names and
 * addresses are those of the memory of this node: a result of a site that has gone offline meanwhile is left out.
 */
@Component
class PortalSearch {

    /** Matches no tenant: a filter by an unknown site admits nothing, and its address leads to that without it. */
    private static final UUID NO_SITE = new UUID(0, 0);

    private final PageSearch pages;
    private final TenantDirectory directory;
    private final MinisitesProperties properties;

    PortalSearch(PageSearch pages, TenantDirectory directory, MinisitesProperties properties) {
        this.pages = pages;
        this.directory = directory;
        this.properties = properties;
    }

    /**
     * Returns one page of the results.
     *
     * @param portal its id: its own results bear no site
     * @param limit number of pages with all the words at most
     * @param offset number of such pages before
     */
    Mono<Hits> find(UUID portal, SearchQuery query, ListFilter filter, int limit, int offset) {
        List<UUID> sites = filter.values(ListFacet.SITE).stream()
                .map(slug -> directory.snapshot().live(slug).map(Tenant::id).orElse(NO_SITE))
                .toList();
        return pages.findOnPortal(new Part(query, filter, sites, limit, offset)).map(found -> named(found, portal));
    }

    /** A page that is suggested; its site is null for those of the portal itself. */
    record SuggestedResult(SuggestedPage page, @Nullable Origin site) {}

    /** Returns pages with what is being typed in their titles. */
    Mono<List<SuggestedResult>> suggest(UUID portal, SearchQuery query, String typed, int most) {
        return pages.suggestOnPortal(query, typed, most)
                .map(found -> found.stream()
                        .flatMap(page -> portal.equals(page.site())
                                ? Stream.of(new SuggestedResult(page, null))
                                : live(page.site()).stream().map(site -> new SuggestedResult(page, origin(site))))
                        .toList());
    }

    private Hits named(Hits found, UUID portal) {
        return found.with(
                named(found.hits(), portal),
                named(found.partly(), portal),
                found.counts().stream().flatMap(this::named).toList());
    }

    private List<Hit> named(List<Hit> hits, UUID portal) {
        return hits.stream().flatMap(hit -> named(hit, portal).stream()).toList();
    }

    private Optional<Hit> named(Hit hit, UUID portal) {
        return portal.equals(hit.site())
                ? Optional.of(hit)
                : live(Objects.requireNonNull(hit.site())).map(site -> hit.of(origin(site)));
    }

    /** Returns name and root of a live site; empty for others. */
    Optional<Origin> origin(UUID site) {
        return live(site).map(this::origin);
    }

    private Origin origin(Tenant site) {
        return new Origin(
                site.name(),
                properties.origin(site.canonical().host().name())
                        + site.canonical().pathPrefix());
    }

    /** Returns the count of a site under its slug, with its name. */
    private Stream<Count> named(Count count) {
        return count.facet() != ListFacet.SITE
                ? Stream.of(count)
                : live(UUID.fromString(count.value())).stream()
                        .map(site -> new Count(ListFacet.SITE, site.slug(), site.name(), count.documents()));
    }

    private Optional<Tenant> live(UUID site) {
        return directory.snapshot().byId(site).filter(tenant -> tenant.state() == TenantState.LIVE);
    }
}

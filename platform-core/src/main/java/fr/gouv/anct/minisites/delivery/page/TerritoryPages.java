package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.portal.office.PublicOffices;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts;
import fr.gouv.anct.minisites.territorycontent.TerritoryContent;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads the pages of territories of the portal: the search for one, and what concerns it. To be called outside a
 * transaction: what sites share is read across them, each group in a transaction of its own.
 */
@Component
public class TerritoryPages {

    /** Path of the search for a territory within the portal; the pages of territories are below. */
    public static final String ROOT = "/territoires";

    private static final String BELOW = ROOT + "/";

    /** Maximum number of territories that a search lists: a postcode is that of up to 46 communes. */
    private static final int LISTED = 60;

    private final PageAssemblies assemblies;
    private final Territories territories;
    private final List<TerritoryContent> contents;
    private final TerritoryContacts contacts;
    private final PublicOffices offices;
    private final PortalSearch portal;
    private final DeliveryMessages messages;

    TerritoryPages(
            PageAssemblies assemblies,
            Territories territories,
            List<TerritoryContent> contents,
            TerritoryContacts contacts,
            PublicOffices offices,
            PortalSearch portal,
            DeliveryMessages messages) {
        this.assemblies = assemblies;
        this.territories = territories;
        this.contents = contents;
        this.contacts = contacts;
        this.offices = offices;
        this.portal = portal;
        this.messages = messages;
    }

    /** Whether a path of the portal is the search for a territory, or the page of one. */
    public static boolean has(String path) {
        return path.equals(ROOT) || path.startsWith(BELOW) && path.indexOf('/', BELOW.length()) < 0;
    }

    static String path(String slug) {
        return BELOW + slug;
    }

    /**
     * Returns the answer to a search: the page of the only territory that a name or postcode means, or those that it may
     * mean, and those whose names begin so.
     *
     * @return as {@link VisitorPages#answer}; empty where the portal has a page of its own
     */
    public Mono<Supplier<PageLookupResult>> search(String typed, SiteUrls urls) {
        return load(ROOT, urls)
                .zipWhen(_ -> territories.named(typed, LISTED))
                .flatMap(both -> answer(typed, both.getT2(), both.getT1(), urls));
    }

    private Mono<PageAssemblies.Loaded> load(String path, SiteUrls urls) {
        return assemblies
                .load(VisitorPageRequest.of(path), urls)
                .filter(loaded -> loaded.record().published() == null);
    }

    private Mono<Supplier<PageLookupResult>> answer(
            String typed, List<Territory> named, PageAssemblies.Loaded page, SiteUrls urls) {
        TerritorySearch search = new TerritorySearch(urls, messages);
        Mono<List<Territory>> meant = named.size() == 1 ? Mono.just(named) : territories.search(typed, LISTED + 1);
        return meant.flatMap(territories::slugs)
                .map(found -> found.size() == 1
                        ? () -> new PageLookupResult.Moved(
                                urls.href(path(found.getFirst().slug())))
                        : () -> found(page, search.answer(typed, found, named.size(), LISTED)));
    }

    private static PageLookupResult found(PageAssemblies.Loaded page, Function<PageShells, SitePage> model) {
        return VisitorPages.valid(
                new PageLookupResult.Found(page.assembly().with((_, shells) -> model.apply(shells))), page);
    }

    /**
     * Returns the page of a territory; a redirect to that of today for a former commune.
     *
     * @param site the portal
     * @return as {@link VisitorPages#answer}; empty where there is no such territory, or the portal has a page of its own
     */
    public Mono<Supplier<PageLookupResult>> page(UUID site, String path, SiteUrls urls) {
        String slug = path.substring(BELOW.length());
        return load(path, urls).zipWhen(_ -> territories.bySlug(slug)).flatMap(both -> {
            TerritoryDetails found = both.getT2();
            return found.slug().equals(slug)
                    ? contents(found).map(contents -> () -> found(both.getT1(), model(site, found, contents, urls)))
                    : Mono.just(() -> new PageLookupResult.Moved(urls.href(path(found.slug()))));
        });
    }

    private Function<PageShells, SitePage> model(
            UUID site, TerritoryDetails territory, TerritoryContents.Found found, SiteUrls urls) {
        return new TerritoryContents(territory, found, portal::origin, site, urls, messages)::page;
    }

    /** One statement after the other: a page holds one connection at a time. */
    private Mono<TerritoryContents.Found> contents(TerritoryDetails territory) {
        return Flux.fromIterable(contents)
                .concatMap(content ->
                        content.find(territory).collectList().map(items -> new TerritoryContents.Group(content, items)))
                .collectList()
                .zipWhen(_ -> contacts.in(territory.departments()))
                .zipWhen(
                        _ -> offices.serving(territory),
                        (both, serving) -> new TerritoryContents.Found(both.getT1(), both.getT2(), serving));
    }

    /** Returns the paths of the territories of which something is said that does not concern a whole region, for the site map. */
    public Mono<List<String>> paths() {
        return Flux.fromIterable(contents)
                .concatMap(TerritoryContent::territories)
                .distinct()
                .collectList()
                .flatMap(territories::slugsConcernedBy)
                .map(slugs -> slugs.stream().map(TerritoryPages::path).toList());
    }
}

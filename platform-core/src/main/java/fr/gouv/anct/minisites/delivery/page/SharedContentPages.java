package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNullElseGet;

import fr.gouv.anct.minisites.sharedcontent.SharedContent;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Loads the list of what sites share, on the portal. To be called outside a transaction: it is read across sites, in
 * transactions of its own.
 */
@Component
public class SharedContentPages {

    /** Path of the list within the portal. */
    public static final String ROOT = "/ressources";

    /** Path of its Atom feed. */
    public static final String FEED = "/ressources.atom";

    private static final int ITEMS_IN_FEED = 50;

    private final PageAssemblies assemblies;
    private final SharedContent content;
    private final PortalSearch portal;
    private final DeliveryMessages messages;

    SharedContentPages(
            PageAssemblies assemblies, SharedContent content, PortalSearch portal, DeliveryMessages messages) {
        this.assemblies = assemblies;
        this.content = content;
        this.portal = portal;
        this.messages = messages;
    }

    /**
     * Returns a page of the list.
     *
     * @param site the portal
     * @return as {@link VisitorPages#answer}; empty where the portal has a page of its own
     */
    public Mono<Supplier<PageLookupResult>> page(UUID site, VisitorPageRequest request, SiteUrls urls) {
        return assemblies
                .load(request, urls)
                .filter(loaded -> loaded.record().published() == null)
                .flatMap(loaded -> list(
                                site,
                                request,
                                (request.number() - 1) * SharedContentList.ITEMS_PER_PAGE,
                                SharedContentList.ITEMS_PER_PAGE,
                                urls)
                        .map(list -> () -> result(list, loaded)));
    }

    private static PageLookupResult result(SharedContentList list, PageAssemblies.Loaded loaded) {
        PageAssembly assembly = loaded.assembly();
        return VisitorPages.valid(
                requireNonNullElseGet(
                        assembly.<@Nullable PageLookupResult>with((_, shells) -> list.result(shells)),
                        () -> new PageLookupResult.Missing(assembly.missing())),
                loaded);
    }

    /** Returns the feed of the newest items that the filter of a request admits. */
    public Mono<SharedContentFeed> feed(UUID site, VisitorPageRequest request, SiteUrls urls) {
        return list(site, request, 0, ITEMS_IN_FEED, urls).map(SharedContentList::feed);
    }

    private Mono<SharedContentList> list(UUID site, VisitorPageRequest request, int offset, int limit, SiteUrls urls) {
        return content.find(request.filter(), offset, limit)
                .zipWhen(
                        found -> content.texts(found.keys()),
                        (found, texts) ->
                                new SharedContentList(request, found, texts, portal::origin, site, urls, messages));
    }
}

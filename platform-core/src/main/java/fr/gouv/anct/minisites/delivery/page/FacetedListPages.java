package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNullElseGet;

import fr.gouv.anct.minisites.content.PageKind;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the pages of lists with facets; on the portal the catalogue with the services of other sites that it lists. */
@Component
class FacetedListPages {

    private final FacetedLists lists;
    private final PortalDirectory portal;

    FacetedListPages(FacetedLists lists, PortalDirectory portal) {
        this.lists = lists;
        this.portal = portal;
    }

    /** Returns a page of a list, as {@link VisitorPages#answer}, in the current transaction. */
    Mono<Supplier<PageLookupResult>> answer(
            PageRecord.Published published, VisitorPageRequest request, PageAssemblies.Loaded loaded) {
        PageAssembly assembly = loaded.assembly();
        PageKind kind = published.page().kind();
        return kind == PageKind.SERVICES && portal.isPortal(loaded.record())
                ? lists.findServicesOfPortal(request.filter(), request.number(), assembly.now())
                        .map(found ->
                                () -> page(published, found, assembly).valid(PortalDirectory.shown(assembly.now())))
                : lists.find(kind, request.filter(), request.number(), assembly.now())
                        .map(found -> () -> page(published, found, assembly));
    }

    private PageLookupResult page(PageRecord.Published published, FacetedLists.Result found, PageAssembly assembly) {
        return requireNonNullElseGet(
                assembly.facts().list(published, found, portal::origin),
                () -> new PageLookupResult.Missing(assembly.missing()));
    }
}

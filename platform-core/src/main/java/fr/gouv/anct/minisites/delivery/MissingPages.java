package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.file.WellKnownFiles;
import fr.gouv.anct.minisites.delivery.page.PageLookupResult;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers paths of a site where it has neither page nor file: by a redirect to what was meant, or by its 404. */
@Component
class MissingPages {

    private final WellKnownFiles files;
    private final PageCache cache;
    private final PageRendering rendering;
    private final CanonicalAddresses addresses;

    MissingPages(WellKnownFiles files, PageCache cache, PageRendering rendering, CanonicalAddresses addresses) {
        this.files = files;
        this.cache = cache;
        this.rendering = rendering;
        this.addresses = addresses;
    }

    /** Returns a redirect where another address was meant, else the 404 of the site. */
    Mono<Representation> answer(
            Tenant tenant, String path, SiteUrls urls, PageLookupResult.Missing missing, String cacheControl) {
        // Read before the sites: a change in between makes the answer outdated at once, never valid for too long.
        long generation = addresses.generation();
        Mono<Representation> notFound = Mono.defer(() -> notFound(tenant, path, missing, cacheControl))
                .map(page -> atRoot(tenant) ? page.valid(page.validity().inGeneration(generation)) : page);
        return elsewhere(tenant, path, urls).switchIfEmpty(notFound);
    }

    /**
     * Returns a redirect to a file of the site, or to a site under a prefix of the same host, whose path is a variant
     * spelling; on the portal to a site by its slug.
     */
    private Mono<Representation> elsewhere(Tenant tenant, String path, SiteUrls urls) {
        String folded = VisitorPath.folded(path);
        if (urls.preview()) {
            return Mono.empty();
        }
        if (folded.equals(path)) {
            return Mono.justOrEmpty(addresses.named(tenant, path)).map(Representation::movedTo);
        }
        return files.has(folded, tenant)
                ? Mono.just(Representation.movedTo(urls.href(folded)))
                : Mono.justOrEmpty(neighbour(tenant, path).or(() -> addresses.named(tenant, folded)))
                        .map(Representation::movedTo);
    }

    /** Whether a path that is no page of this site may lead to another site. */
    private static boolean atRoot(Tenant tenant) {
        return tenant.canonical().pathPrefix().isEmpty();
    }

    private Optional<String> neighbour(Tenant tenant, String path) {
        return atRoot(tenant)
                ? addresses.prefixed(
                        tenant.canonical().host(),
                        new VisitorPath(List.of(path.substring(1).split("/")), false),
                        null)
                : Optional.empty();
    }

    private Mono<Representation> notFound(
            Tenant tenant, String path, PageLookupResult.Missing missing, String cacheControl) {
        Mono<Representation> making = rendering
                .render(404, missing.page(), PageRendering.NO_STORE)
                .map(page -> page.valid(missing.validity()));
        // The links of a preview contain its token.
        return cacheControl.equals(PageRendering.NO_STORE)
                ? making
                // All missing paths have the same page, each until it may be there.
                : cache.notFound(tenant, path, making).map(page -> page.valid(missing.validity()));
    }
}

package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.GenerationCache;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFacts;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SharedCall;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists the live sites of the in-memory directory of tenants; the list is built once for each generation. */
@Component
class LiveSiteDirectory implements SiteDirectory {

    private final TenantDirectory tenants;
    private final MinisitesProperties properties;
    private final GenerationCache<List<DirectorySite>> lists = new GenerationCache<>();
    private final GenerationCache<List<SharedCall.OfSite>> calls = new GenerationCache<>();

    LiveSiteDirectory(TenantDirectory tenants, MinisitesProperties properties) {
        this.tenants = tenants;
        this.properties = properties;
    }

    private record Keyed(CollationKey key, DirectorySite site) {}

    @Override
    public long generation() {
        return tenants.snapshot().listing();
    }

    @Override
    public boolean isPortal(UUID site) {
        return tenants.snapshot().byId(site).filter(this::isPortal).isPresent();
    }

    private boolean isPortal(Tenant site) {
        return site.canonical().host().name().equals(properties.portalHost())
                && site.canonical().pathPrefix().isEmpty();
    }

    @Override
    public Terms terms() {
        return tenants.snapshot().terms();
    }

    @Override
    public Mono<List<DirectorySite>> sites() {
        return Mono.defer(() -> sites(tenants.snapshot()));
    }

    // Not behind templates: a page that waits for the list has an open transaction.
    private Mono<List<DirectorySite>> sites(DirectorySnapshot snapshot) {
        return lists.get(snapshot.listing(), RenderingThreads.BLOCKS.run(() -> list(snapshot)));
    }

    private List<DirectorySite> list(DirectorySnapshot snapshot) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return snapshot.live()
                .filter(site -> !isPortal(site))
                .flatMap(site -> listed(site, snapshot.terms()))
                .map(site -> new Keyed(french.getCollationKey(site.name()), site))
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparing(keyed -> keyed.site().id()))
                .map(Keyed::site)
                .toList();
    }

    @Override
    public Mono<List<SharedCall.OfSite>> calls() {
        return Mono.defer(() -> {
            DirectorySnapshot snapshot = tenants.snapshot();
            return calls.get(
                    snapshot.listing(),
                    RenderingThreads.BLOCKS.run(
                            () -> snapshot.live().flatMap(this::shared).toList()));
        });
    }

    private Stream<SharedCall.OfSite> shared(Tenant site) {
        DirectoryFacts facts = site.facts();
        String root = properties.url(site.canonical());
        return facts == null
                ? Stream.empty()
                : facts.calls().stream()
                        .map(call -> new SharedCall.OfSite(
                                site.id(), site.name(), root + call.path().substring(1), call));
    }

    private Stream<DirectorySite> listed(Tenant site, Terms terms) {
        DirectoryFacts facts = site.facts();
        return facts == null
                ? Stream.empty()
                : Stream.of(DirectorySite.of(site.id(), site.name(), properties.url(site.canonical()), facts, terms));
    }
}

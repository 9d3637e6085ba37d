package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.content.tree.PageTargets;
import fr.gouv.anct.minisites.content.tree.PageTargets.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Fleet;
import fr.gouv.anct.minisites.tenancy.directory.FleetQuery;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The space and the page that a template is made of, as they are typed. */
@Component
class TemplateSources {

    private static final int MOST = 20;

    private final Tenants tenants;
    private final Fleet fleet;
    private final PageTargets targets;
    private final MinisitesProperties properties;

    TemplateSources(Tenants tenants, Fleet fleet, PageTargets targets, MinisitesProperties properties) {
        this.tenants = tenants;
        this.fleet = fleet;
        this.targets = targets;
        this.properties = properties;
    }

    /** The space of a short name, a name or a full address; empty when it is none, or several could be meant. */
    Mono<Tenant> site(String typed) {
        return tenants.bySlug(typed)
                .switchIfEmpty(Mono.defer(() -> one(typed, site -> site.name().equalsIgnoreCase(typed))))
                .switchIfEmpty(Mono.defer(() -> one(lastPart(typed), site -> isAddress(site, typed))));
    }

    private Mono<Tenant> one(String words, Predicate<Tenant> meant) {
        return fleet.page(new FleetQuery(null, null, words, FleetQuery.Sort.NAME, false, 1, MOST))
                .map(found -> found.items().stream().filter(meant).toList())
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    /** The short name that an address of ours starts or ends with. */
    private static String lastPart(String typed) {
        String bare = typed.replaceFirst("^https?://", "").replaceFirst("/$", "");
        return bare.contains("/") ? bare.substring(bare.lastIndexOf('/') + 1) : bare.replaceFirst("[.:].*$", "");
    }

    private boolean isAddress(Tenant site, String typed) {
        return properties.url(site.canonical()).replaceFirst("/$", "").equalsIgnoreCase(typed.replaceFirst("/$", ""));
    }

    /** The page of an address, whole or within the space, or of a title; empty when it is none, or several could be meant. */
    Mono<UUID> page(Tenant site, String typed) {
        String within = typed.startsWith("/") ? typed : "/" + typed;
        return targets.resolve(List.of(typed, within))
                .flatMapMany(found -> Flux.just(typed, within).concatMap(text -> one(found, text)))
                .next()
                .map(Target::id)
                .contextWrite(CurrentTenant.is(site.id()));
    }

    private static Mono<Target> one(ResolvedTargets found, String typed) {
        List<Target> pages = found.find(typed, target -> !target.file() && !target.site());
        return pages.size() == 1 ? Mono.just(pages.getFirst()) : Mono.empty();
    }
}

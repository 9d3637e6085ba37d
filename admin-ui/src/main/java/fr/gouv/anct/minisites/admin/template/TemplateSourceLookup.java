package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks up the site and the page that a template is made from, as typed. */
@Component
class TemplateSourceLookup {

    private final Tenants tenants;
    private final TenantDirectory directory;
    private final LinkResolution links;

    TemplateSourceLookup(Tenants tenants, TenantDirectory directory, LinkResolution links) {
        this.tenants = tenants;
        this.directory = directory;
        this.links = links;
    }

    /**
     * The page that a template is made from, as far as it was found.
     *
     * @param site null when there is none as typed
     * @param page null when there is none as typed
     */
    record Source(@Nullable Tenant site, @Nullable UUID page) {}

    Mono<Source> of(String site, String page) {
        return site(site).flatMap(found -> source(found, page)).defaultIfEmpty(new Source(null, null));
    }

    private Mono<Source> source(Tenant site, String page) {
        return page(site, page).map(found -> new Source(site, found)).defaultIfEmpty(new Source(site, null));
    }

    /** Returns the site with a slug, a name or a full URL; empty when there is none, or several match. */
    private Mono<Tenant> site(String typed) {
        return tenants.bySlug(typed)
                .switchIfEmpty(Mono.defer(() -> named(typed)))
                .switchIfEmpty(
                        Mono.defer(() -> Mono.justOrEmpty(address(typed).flatMap(directory.snapshot()::holder))));
    }

    private Mono<Tenant> named(String typed) {
        List<Tenant> named = directory.snapshot().named(typed);
        return named.size() == 1 ? Mono.just(named.getFirst()) : Mono.empty();
    }

    /** Parses a host, or a host and the first segment of a path. */
    private static Optional<Address> address(String typed) {
        String[] parts =
                typed.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "").split("/", 2);
        try {
            return Optional.of(new Address(Host.parse(parts[0]), parts.length == 1 ? "" : "/" + parts[1]));
        } catch (MalformedRequestException noHost) {
            return Optional.empty();
        }
    }

    /** Returns the page with a URL, a path within the site, or a title; empty when there is none, or several match. */
    private Mono<UUID> page(Tenant site, String typed) {
        String within = typed.startsWith("/") ? typed : "/" + typed;
        return links.resolve(List.of(typed, within))
                .flatMapMany(found -> Flux.just(typed, within).concatMap(text -> one(found, text)))
                .next()
                .map(Target::id)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private static Mono<Target> one(ResolvedTargets found, String typed) {
        List<Target> pages = found.find(typed, target -> !target.file() && !target.site());
        return pages.size() == 1 ? Mono.just(pages.getFirst()) : Mono.empty();
    }
}

package fr.gouv.anct.minisites.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.page.ServiceTools;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Leads visitors to the tool of a service of the site, and counts the click. */
@Component
class ServiceToolHandler {

    /** Number of tools in memory: one of each service that is used. */
    private static final int TOOLS = 2_000;

    private final ServiceTools tools;
    private final UncachedPages uncached;
    private final VisitCounting visits;
    private final Cache<ServicePage, ServiceTools.Tool> known =
            Caffeine.newBuilder().maximumSize(TOOLS).build();

    ServiceToolHandler(ServiceTools tools, UncachedPages uncached, VisitCounting visits) {
        this.tools = tools;
        this.uncached = uncached;
        this.visits = visits;
    }

    /** The page of a service in a version of its site. */
    private record ServicePage(UUID tenantId, long version, UUID page) {}

    /** Redirects to the tool that the published page names now; empty for other paths, and where it names none. */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, String path) {
        return Mono.justOrEmpty(service(path)).flatMap(page -> answer(exchange, tenant, page));
    }

    /** A tool in memory takes nothing from the time of pages that are made for each request. */
    private Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, UUID page) {
        ServicePage key = new ServicePage(tenant.id(), tenant.version(), page);
        ServiceTools.Tool tool = known.getIfPresent(key);
        return tool != null
                ? Mono.fromSupplier(() -> lead(exchange, tenant, tool))
                : uncached.answer(
                        exchange,
                        tenant,
                        tools.find(page)
                                .doOnNext(found -> known.put(key, found))
                                .map(found -> lead(exchange, tenant, found)));
    }

    private Representation lead(ServerWebExchange exchange, Tenant tenant, ServiceTools.Tool tool) {
        visits.countToolClick(exchange, tenant, tool.path());
        return Representation.seeOther(tool.url());
    }

    private static Optional<UUID> service(String path) {
        return path.startsWith(ServiceTools.BELOW)
                ? CanonicalUuid.read(path.substring(ServiceTools.BELOW.length()))
                : Optional.empty();
    }
}

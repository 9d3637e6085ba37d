package fr.gouv.anct.minisites.delivery;

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

    private final ServiceTools tools;
    private final UncachedPages uncached;
    private final VisitCounting visits;

    ServiceToolHandler(ServiceTools tools, UncachedPages uncached, VisitCounting visits) {
        this.tools = tools;
        this.uncached = uncached;
        this.visits = visits;
    }

    /** Redirects to the tool that the published page names now; empty for other paths, and where it names none. */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, String path) {
        return Mono.justOrEmpty(service(path))
                .flatMap(page ->
                        uncached.answer(exchange, tenant, tools.find(page).map(tool -> lead(exchange, tenant, tool))));
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

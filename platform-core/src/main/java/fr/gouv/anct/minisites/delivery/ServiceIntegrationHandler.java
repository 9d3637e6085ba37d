package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.RepresentationEncoder;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.ServiceIntegration;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers what other tools ask about a service of the catalogue of the portal: its JSON, which a script of any origin may read,
 * its card, and the way back to its page.
 */
@Component
class ServiceIntegrationHandler {

    private static final Pattern PATH = Pattern.compile(Pattern.quote(ServiceIntegration.BELOW)
            + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(|\\.json|/retour)");

    private final SiteDirectory directory;
    private final ServiceIntegration services;
    private final UncachedPages uncached;
    private final PageRendering rendering;

    ServiceIntegrationHandler(
            SiteDirectory directory, ServiceIntegration services, UncachedPages uncached, PageRendering rendering) {
        this.directory = directory;
        this.services = services;
        this.uncached = uncached;
        this.rendering = rendering;
    }

    /** Answers the paths of a service, with a missing page where the catalogue does not list it; empty for other paths, and on other sites. */
    Mono<Representation> answer(ServerWebExchange exchange, Tenant tenant, SiteUrls urls, String path) {
        if (!path.startsWith(ServiceIntegration.BELOW) || !directory.isPortal(tenant.id())) {
            return Mono.empty();
        }
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Mono.empty();
        }
        UUID id = UUID.fromString(matcher.group(1));
        Mono<Representation> found = switch (matcher.group(2)) {
            case ".json" -> json(exchange, id, urls);
            case "/retour" -> services.url(id).map(Representation::seeOther);
            default -> uncached.render(services.card(id, tenant.id(), urls));
        };
        return uncached.answer(
                exchange, tenant, found.switchIfEmpty(Mono.defer(() -> uncached.render(services.missing(urls)))));
    }

    private Mono<Representation> json(ServerWebExchange exchange, UUID id, SiteUrls urls) {
        return services.json(id, urls)
                .flatMap(json -> rendering.runOffEventLoop(() -> RepresentationEncoder.text(
                        200, "application/json", json.getBytes(StandardCharsets.UTF_8), PageRendering.REVALIDATE)))
                .doOnNext(_ -> readable(exchange.getResponse().getHeaders()));
    }

    /** Public data: no credentials are read, so any origin may have it. */
    private static void readable(HttpHeaders headers) {
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    }
}

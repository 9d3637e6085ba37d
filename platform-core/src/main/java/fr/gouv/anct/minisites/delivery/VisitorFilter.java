package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.redirect.AliasRedirects;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.file.MediaHandler;
import fr.gouv.anct.minisites.delivery.file.MediaPath;
import fr.gouv.anct.minisites.delivery.file.ThemeAssetHandler;
import fr.gouv.anct.minisites.delivery.file.WellKnownFiles;
import fr.gouv.anct.minisites.delivery.http.RepresentationWriter;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.http.SecurityHeaders;
import fr.gouv.anct.minisites.delivery.http.ServerPorts;
import fr.gouv.anct.minisites.delivery.page.ContactPath;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.platform.FormActionOrigins;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.platform.TrustedProxies;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Resolves the tenant of every request, nowhere else. Requests to a visitor's host are answered here and go no further:
 * the routes of the back office exist on the back office's host only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class VisitorFilter implements WebFilter {

    private static final String MANAGEMENT = "/actuator/";

    private final RequestResolver resolver;
    private final TenantDirectory directory;
    private final SiteHandler sites;
    private final MediaHandler media;
    private final ContactFormHandler contact;
    private final ThemeAssetHandler theme;
    private final PreviewHandler previews;
    private final ErrorResponses errors;
    private final PageRendering rendering;
    private final AliasRedirects aliasRedirects;
    private final CanonicalAddresses addresses;
    private final MinisitesProperties properties;
    private final ServerPorts server;
    private final FormActionOrigins formTargets;

    VisitorFilter(
            RequestResolver resolver,
            TenantDirectory directory,
            SiteHandler sites,
            MediaHandler media,
            ContactFormHandler contact,
            ThemeAssetHandler theme,
            PreviewHandler previews,
            ErrorResponses errors,
            PageRendering rendering,
            AliasRedirects aliasRedirects,
            CanonicalAddresses addresses,
            MinisitesProperties properties,
            ServerPorts server,
            FormActionOrigins formTargets) {
        this.resolver = resolver;
        this.directory = directory;
        this.sites = sites;
        this.media = media;
        this.contact = contact;
        this.theme = theme;
        this.previews = previews;
        this.errors = errors;
        this.rendering = rendering;
        this.aliasRedirects = aliasRedirects;
        this.addresses = addresses;
        this.properties = properties;
        this.server = server;
        this.formTargets = formTargets;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!server.received(exchange)) {
            return manage(exchange, chain);
        }
        SecurityHeaders.publicSite(exchange.getResponse().getHeaders());
        return switch (destination(exchange.getRequest())) {
            case Destination.Malformed _ -> errors.standalone(exchange, Reason.MALFORMED, null);
            case Destination.ThemeAsset(VisitorPath path) ->
                theme.answer(path)
                        .switchIfEmpty(rendering.standalone(Reason.UNKNOWN_HOST, null))
                        .flatMap(file -> RepresentationWriter.write(exchange, file));
            case Destination.BackOffice _ -> backOffice(exchange, chain);
            case Destination.PreviewHost(VisitorPath path) ->
                refusesMethod(exchange, path) ? errors.methodNotAllowed(exchange) : previews.handle(exchange, path);
            case Destination.VisitorHost visit when visit.repeatedSlashes() -> repeated(exchange, visit);
            case Destination.VisitorHost visit ->
                refusesMethod(exchange, visit.path()) ? errors.methodNotAllowed(exchange) : visit(exchange, visit);
        };
    }

    private Destination destination(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return resolver.resolve(
                request.getRemoteAddress(),
                headers.getOrEmpty(HttpHeaders.HOST),
                headers.getOrEmpty(TrustedProxies.FORWARDED_HOST),
                request.getURI().getRawPath());
    }

    private Mono<Void> backOffice(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        // No response may be stored, redirects and refusals included: those of the back office are personal.
        headers.setCacheControl(CacheControl.noStore());
        SecurityHeaders.backOffice(headers, formTargets, properties.origin(properties.previewHost()));
        return chain.filter(exchange);
    }

    /** Whether the method is refused before the site is known: forms are sent to paths with this segment alone. */
    private static boolean refusesMethod(ServerWebExchange exchange, VisitorPath path) {
        return !ContactFormHandler.reads(exchange) && !path.segments().contains(ContactPath.SEGMENT);
    }

    /**
     * Redirects a path with repeated slashes, where it resolves to a site, to its URL with single ones: the redirect
     * begins with the origin of that site.
     */
    private Mono<Void> repeated(ServerWebExchange exchange, Destination.VisitorHost visit) {
        if (!ContactFormHandler.reads(exchange)) {
            return errors.standalone(exchange, Reason.MALFORMED, null);
        }
        return visit.resolution() instanceof Resolution.Found found
                ? RepresentationWriter.write(exchange, canonical(exchange, found.tenant(), found.path()))
                : visit(exchange, visit);
    }

    /**
     * Handles the management port, which serves the probes and the metrics only, never the application's own routes.
     */
    private static Mono<Void> manage(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith(MANAGEMENT)) {
            return chain.filter(exchange);
        }
        exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
        return exchange.getResponse().setComplete();
    }

    private Mono<Void> visit(ServerWebExchange exchange, Destination.VisitorHost visit) {
        return switch (visit.resolution()) {
            case null -> errors.standalone(exchange, Reason.UNAVAILABLE, null);
            case Resolution.Found found -> found(exchange, found.tenant(), found.path());
            case Resolution.Alias alias -> {
                RequestTrace.of(exchange).tenant(alias.tenant());
                yield moved(exchange, alias).flatMap(answer -> RepresentationWriter.write(exchange, answer));
            }
            case Resolution.Suspended closed ->
                errors.standalone(exchange, Reason.SUSPENDED, closed.tenant().name());
            case Resolution.Archived closed -> archived(exchange, closed.tenant());
            case Resolution.Unknown _ -> unknown(exchange, visit.host(), visit.path());
        };
    }

    /**
     * Returns the redirect of the alias at this path, if it has one; else the same path under the canonical address.
     */
    private Mono<Representation> moved(ServerWebExchange exchange, Resolution.Alias alias) {
        Tenant tenant = alias.tenant();
        return aliasRedirects
                .destination(tenant, alias.asked(), alias.path().toString())
                .map(to -> to.startsWith("/") ? sites.urls(tenant).absolute(to) : to)
                .map(Representation::movedTo)
                .switchIfEmpty(Mono.fromSupplier(() -> canonical(exchange, tenant, alias.path())));
    }

    private Mono<Void> archived(ServerWebExchange exchange, Tenant tenant) {
        return tenant.successorUrl() == null
                ? errors.standalone(exchange, Reason.ARCHIVED, tenant.name())
                : RepresentationWriter.write(exchange, Representation.movedTo(tenant.successorUrl()));
    }

    /**
     * Returns a redirect to the path under the canonical address, with the query: one redirect, built without client
     * input for its host.
     */
    private Representation canonical(ServerWebExchange exchange, Tenant tenant, VisitorPath path) {
        return Representation.movedTo(addresses.of(tenant, path, CanonicalAddresses.query(exchange)));
    }

    /** Redirects a URL that resolves to no site to a normalised spelling that does; else 404. */
    private Mono<Void> unknown(ServerWebExchange exchange, Host host, VisitorPath path) {
        return addresses
                .meant(host, path, CanonicalAddresses.query(exchange))
                .filter(_ -> ContactFormHandler.reads(exchange))
                .map(Representation::movedTo)
                .map(moved -> RepresentationWriter.write(exchange, moved))
                .orElseGet(() -> errors.standalone(exchange, Reason.UNKNOWN_HOST, null));
    }

    private Mono<Void> found(ServerWebExchange exchange, Tenant tenant, VisitorPath path) {
        RequestTrace.of(exchange).tenant(tenant);
        if (!ContactFormHandler.reads(exchange) && !ContactFormHandler.takes(exchange, path.toString())) {
            return errors.methodNotAllowed(exchange);
        }
        if (!path.canonical()) {
            return RepresentationWriter.write(exchange, canonical(exchange, tenant, path));
        }
        String local = path.toString();
        if (local.equals(WellKnownFiles.ROBOTS)
                && tenant.canonical().pathPrefix().isEmpty()) {
            return sites.robots(directory.snapshot().liveOn(tenant.canonical().host()))
                    .flatMap(file -> RepresentationWriter.write(exchange, file));
        }
        SiteUrls urls = sites.urls(tenant);
        Mono<Void> page = contact.answer(exchange, tenant, urls, local, null)
                .switchIfEmpty(Mono.defer(() -> sites.answer(exchange, tenant, local, urls)))
                .onErrorResume(failure -> errors.of(exchange, failure, tenant, urls))
                .flatMap(made -> errors.write(exchange, made));
        MediaPath file = MediaPath.of(local);
        return file == null
                ? page
                : errors.ofFile(exchange, tenant, urls, media.answer(exchange, tenant, file, urls, page));
    }
}

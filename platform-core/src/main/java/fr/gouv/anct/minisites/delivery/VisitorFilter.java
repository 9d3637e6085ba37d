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
import fr.gouv.anct.minisites.delivery.page.UnfinishedSiteException;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewAccess;
import fr.gouv.anct.minisites.platform.FormActionOrigins;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.platform.TrustedProxies;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.site.SettingPreview;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.throttling.TooManyRequestsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    private static final Logger LOG = LoggerFactory.getLogger(VisitorFilter.class);

    private static final Duration TARPIT = Duration.ofSeconds(1);
    private static final String MANAGEMENT = "/actuator/";

    private final TenantDirectory directory;
    private final SiteHandler sites;
    private final MediaHandler media;
    private final ContactFormHandler contact;
    private final ThemeAssetHandler theme;
    private final PreviewAccess previews;
    private final PageRendering rendering;
    private final AliasRedirects aliasRedirects;
    private final CanonicalAddresses addresses;
    private final MinisitesProperties properties;
    private final TrustedProxies proxies;
    private final ServerPorts server;
    private final FormActionOrigins formTargets;

    VisitorFilter(
            TenantDirectory directory,
            SiteHandler sites,
            MediaHandler media,
            ContactFormHandler contact,
            ThemeAssetHandler theme,
            PreviewAccess previews,
            PageRendering rendering,
            AliasRedirects aliasRedirects,
            CanonicalAddresses addresses,
            MinisitesProperties properties,
            ServerPorts server,
            FormActionOrigins formTargets) {
        this.directory = directory;
        this.sites = sites;
        this.media = media;
        this.contact = contact;
        this.theme = theme;
        this.previews = previews;
        this.rendering = rendering;
        this.aliasRedirects = aliasRedirects;
        this.addresses = addresses;
        this.properties = properties;
        this.server = server;
        this.formTargets = formTargets;
        this.proxies = new TrustedProxies(properties.trustedProxies());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!server.received(exchange)) {
            return manage(exchange, chain);
        }
        SecurityHeaders.publicSite(exchange.getResponse().getHeaders());
        Host host;
        VisitorPath path;
        String raw = exchange.getRequest().getURI().getRawPath();
        String single = VisitorPath.singleSlashes(raw);
        try {
            host = proxies.host(exchange.getRequest());
            path = VisitorPath.parse(single);
        } catch (MalformedRequestException e) {
            return standalone(exchange, Reason.MALFORMED, null);
        }
        if (!raw.equals(single)) {
            return repeated(exchange, host, path);
        }
        if (theme.owns(path)) {
            return theme.answer(path)
                    .switchIfEmpty(rendering.standalone(Reason.UNKNOWN_HOST, null))
                    .flatMap(file -> RepresentationWriter.write(exchange, file));
        }
        if (properties.isBackOffice(host)) {
            // No response may be stored, redirects and refusals included: those of the back office are personal.
            exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
            SecurityHeaders.backOffice(
                    exchange.getResponse().getHeaders(), formTargets, properties.origin(properties.previewHost()));
            return chain.filter(exchange);
        }
        if (!ContactFormHandler.reads(exchange) && !path.segments().contains(ContactPath.SEGMENT)) {
            return notAllowed(exchange);
        }
        return properties.isPreview(host) ? preview(exchange, path) : visit(exchange, host, path);
    }

    /**
     * Redirects a path with repeated slashes, where it resolves to a site, to its URL with single ones: the redirect
     * begins with the origin of that site.
     */
    private Mono<Void> repeated(ServerWebExchange exchange, Host host, VisitorPath path) {
        if (properties.isBackOffice(host) || properties.isPreview(host) || !ContactFormHandler.reads(exchange)) {
            return standalone(exchange, Reason.MALFORMED, null);
        }
        return directory.loaded() && directory.snapshot().resolve(host, path) instanceof Resolution.Found found
                ? RepresentationWriter.write(exchange, canonical(exchange, found.tenant(), found.path()))
                : visit(exchange, host, path);
    }

    private Mono<Void> notAllowed(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.ALLOW, "GET, HEAD");
        return standalone(exchange, Reason.METHOD_NOT_ALLOWED, null);
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

    private Mono<Void> visit(ServerWebExchange exchange, Host host, VisitorPath path) {
        if (!directory.loaded()) {
            return standalone(exchange, Reason.UNAVAILABLE, null);
        }
        return switch (directory.snapshot().resolve(host, path)) {
            case Resolution.Found found -> found(exchange, found.tenant(), found.path());
            case Resolution.Alias alias -> {
                RequestTrace.of(exchange).tenant(alias.tenant());
                yield moved(exchange, alias).flatMap(answer -> RepresentationWriter.write(exchange, answer));
            }
            case Resolution.Suspended closed ->
                standalone(exchange, Reason.SUSPENDED, closed.tenant().name());
            case Resolution.Archived closed -> archived(exchange, closed.tenant());
            case Resolution.Unknown _ -> unknown(exchange, host, path);
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
                ? standalone(exchange, Reason.ARCHIVED, tenant.name())
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
                .orElseGet(() -> standalone(exchange, Reason.UNKNOWN_HOST, null));
    }

    private Mono<Void> found(ServerWebExchange exchange, Tenant tenant, VisitorPath path) {
        RequestTrace.of(exchange).tenant(tenant);
        if (!ContactFormHandler.reads(exchange) && !ContactFormHandler.takes(exchange, path.toString())) {
            return notAllowed(exchange);
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
                .onErrorResume(failure -> failed(exchange, failure, tenant, urls))
                .flatMap(made -> answer(exchange, made));
        MediaPath file = MediaPath.of(local);
        return file == null ? page : file(exchange, tenant, urls, media.answer(exchange, tenant, file, urls, page));
    }

    /** Handles a failure unless part of the file has been sent: then the connection is only closed. */
    private Mono<Void> file(ServerWebExchange exchange, Tenant tenant, SiteUrls urls, Mono<Void> answering) {
        return answering.onErrorResume(
                _ -> !exchange.getResponse().isCommitted(),
                failure -> failed(exchange, failure, tenant, urls).flatMap(made -> answer(exchange, made)));
    }

    private Mono<Representation> failed(ServerWebExchange exchange, Throwable failure, Tenant tenant, SiteUrls urls) {
        if (failure instanceof TooManyRequestsException refused) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, refused.retryAfter());
            // Delayed: a program that retries at once gets no faster, and a waiting connection costs nothing.
            return rendering.standalone(Reason.TOO_MANY, null).delayElement(TARPIT);
        }
        if (failure instanceof MalformedRequestException) {
            return rendering.standalone(Reason.MALFORMED, null);
        }
        if (DatabaseOutage.isCauseOf(failure)) {
            LOG.warn("Database unavailable: {}", failure.toString());
            return rendering.standalone(Reason.UNAVAILABLE, null);
        }
        return sites.fault(tenant, urls, failure).onErrorResume(again -> rendering.standalone(Reason.FAULT, null));
    }

    /** Handles the preview host: the first segment is a token, which alone determines the site. */
    private Mono<Void> preview(ServerWebExchange exchange, VisitorPath path) {
        SecurityHeaders.preview(exchange.getResponse().getHeaders(), properties.origin(properties.backOfficeHost()));
        return previews.admit(path)
                .map(admission -> preview(exchange, admission))
                .onErrorResume(failure -> Mono.just(uncertain(exchange, failure)))
                .defaultIfEmpty(Mono.defer(() -> standalone(exchange, Reason.PREVIEW_CLOSED, null)))
                .flatMap(answering -> answering);
    }

    /** Responds 503 when the grant of a preview could not be looked up. */
    private Mono<Void> uncertain(ServerWebExchange exchange, Throwable failure) {
        LOG.warn("Preview lookup failed: {}", failure.toString());
        return standalone(exchange, Reason.UNAVAILABLE, null);
    }

    private Mono<Void> preview(ServerWebExchange exchange, PreviewAccess.Admission admission) {
        Tenant tenant = admission.tenant();
        Preview shown = admission.preview();
        SiteUrls urls = admission.urls();
        String local = admission.path();
        RequestTrace.of(exchange).tenant(tenant);
        if (!ContactFormHandler.reads(exchange) && !ContactFormHandler.takes(exchange, local)) {
            return notAllowed(exchange);
        }
        Mono<Void> page = contact.answer(exchange, tenant, urls, local, shown.page())
                .switchIfEmpty(Mono.defer(() -> sites.preview(exchange, tenant, local, shown, urls)))
                .onErrorResume(UnfinishedSiteException.class, _ -> rendering.standalone(Reason.IN_PREPARATION, null))
                .onErrorResume(failure -> failed(exchange, failure, tenant, urls))
                .flatMap(made -> answer(exchange, made))
                .contextWrite(SettingPreview.with(shown.tried()));
        MediaPath file = MediaPath.of(local);
        return file == null ? page : file(exchange, tenant, urls, media.preview(exchange, tenant, file, urls, page));
    }

    private Mono<Void> standalone(ServerWebExchange exchange, Reason reason, @Nullable String name) {
        return rendering.standalone(reason, name).flatMap(page -> answer(exchange, page));
    }

    private static Mono<Void> answer(ServerWebExchange exchange, Representation page) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        if (page.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, "30");
        }
        return RepresentationWriter.write(exchange, page);
    }
}

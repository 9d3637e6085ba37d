package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.redirect.AliasRedirects;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.http.RepresentationWriter;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Redirects requests to another URL of a site, or to another site, before a page is looked up. */
@Component
class RedirectHandler {

    private final AliasRedirects aliasRedirects;
    private final CanonicalAddresses addresses;
    private final SiteHandler handler;
    private final RequestThrottling throttling;
    private final ErrorResponses errors;

    RedirectHandler(
            AliasRedirects aliasRedirects,
            CanonicalAddresses addresses,
            SiteHandler handler,
            RequestThrottling throttling,
            ErrorResponses errors) {
        this.aliasRedirects = aliasRedirects;
        this.addresses = addresses;
        this.handler = handler;
        this.throttling = throttling;
        this.errors = errors;
    }

    /** Redirects to a path of a site under its canonical address, with the query. */
    Mono<Void> redirectToCanonical(ServerWebExchange exchange, Tenant tenant, VisitorPath path) {
        return RepresentationWriter.write(exchange, canonical(exchange, tenant, path));
    }

    /**
     * Redirects by the redirect of the alias at this path, if it has one; else to the same path under the canonical
     * address. Only the paths of an alias with redirects of its own cost a query.
     */
    Mono<Void> redirectAlias(ServerWebExchange exchange, Resolution.Alias alias) {
        Tenant tenant = alias.tenant();
        SiteUrls urls = handler.urls(tenant);
        RequestTrace.of(exchange).tenant(tenant);
        return aliasRedirects
                .destination(
                        tenant,
                        alias.asked(),
                        alias.path().toString(),
                        query -> throttling.throttle(
                                exchange.getRequest(),
                                tenant,
                                throttling.runQueued(exchange.getRequest(), tenant, query)))
                .map(to -> to.startsWith("/") ? urls.absolute(to) : to)
                .map(Representation::movedTo)
                .switchIfEmpty(Mono.fromSupplier(() -> canonical(exchange, tenant, alias.path())))
                .onErrorResume(failure -> errors.of(exchange, failure, tenant, urls))
                .flatMap(answer -> errors.write(exchange, answer));
    }

    /** Redirects to the successor of an archived site; without one, and for a submission, it is 410. */
    Mono<Void> redirectArchived(ServerWebExchange exchange, Tenant tenant) {
        return tenant.successorUrl() == null || !ContactFormHandler.reads(exchange)
                ? errors.standalone(exchange, Reason.ARCHIVED, tenant.name())
                : RepresentationWriter.write(exchange, Representation.movedTo(tenant.successorUrl()));
    }

    /** Redirects a URL that resolves to no site to a normalised spelling that does; else 404. */
    Mono<Void> redirectUnknown(ServerWebExchange exchange, Host host, VisitorPath path) {
        return addresses
                .meant(host, path, CanonicalAddresses.query(exchange))
                .filter(_ -> ContactFormHandler.reads(exchange))
                .map(Representation::movedTo)
                .map(moved -> RepresentationWriter.write(exchange, moved))
                .orElseGet(() -> errors.standalone(exchange, Reason.UNKNOWN_HOST, null));
    }

    /** Returns one redirect, built without client input for its host. */
    private Representation canonical(ServerWebExchange exchange, Tenant tenant, VisitorPath path) {
        return Representation.movedTo(addresses.of(tenant, path, CanonicalAddresses.query(exchange)));
    }
}

package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.delivery.file.ThemeAssetHandler;
import fr.gouv.anct.minisites.delivery.http.RepresentationWriter;
import fr.gouv.anct.minisites.delivery.http.SecurityHeaders;
import fr.gouv.anct.minisites.delivery.http.ServerPorts;
import fr.gouv.anct.minisites.delivery.page.ContactPath;
import fr.gouv.anct.minisites.delivery.page.GuidePages;
import fr.gouv.anct.minisites.platform.FormActionOrigins;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.platform.TrustedProxies;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.throttling.TooManyRequestsException;
import java.util.Set;
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
 * Resolves every request by host and path to a site, a preview, a theme asset or the back office, in this one place.
 * Requests to a visitor's host are answered here and go no further: the routes of the back office exist on the back
 * office's host only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class VisitorFilter implements WebFilter {

    /** Segments of the paths to which forms are sent. */
    private static final Set<String> FORMS =
            Set.of(ContactPath.SEGMENT, SystemPage.COOKIES.path().substring(1), GuidePages.MISS_SEGMENT);

    private static final String MANAGEMENT = "/actuator/";

    private final ServerPorts server;
    private final RequestResolver resolver;
    private final ThemeAssetHandler theme;
    private final FormActionOrigins formTargets;
    private final MinisitesProperties properties;
    private final PreviewHandler previews;
    private final RedirectHandler redirects;
    private final LiveSiteHandler liveSites;
    private final ErrorResponses errors;

    VisitorFilter(
            ServerPorts server,
            RequestResolver resolver,
            ThemeAssetHandler theme,
            FormActionOrigins formTargets,
            MinisitesProperties properties,
            PreviewHandler previews,
            RedirectHandler redirects,
            LiveSiteHandler liveSites,
            ErrorResponses errors) {
        this.server = server;
        this.resolver = resolver;
        this.theme = theme;
        this.formTargets = formTargets;
        this.properties = properties;
        this.previews = previews;
        this.redirects = redirects;
        this.liveSites = liveSites;
        this.errors = errors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!server.received(exchange)) {
            return manage(exchange, chain);
        }
        SecurityHeaders.publicSite(exchange.getResponse().getHeaders());
        return switch (destination(exchange.getRequest())) {
            case Destination.Malformed _ -> errors.standalone(exchange, Reason.MALFORMED, null);
            case Destination.ThemeAsset(VisitorPath path) -> themeAsset(exchange, path);
            case Destination.BackOffice _ -> backOffice(exchange, chain);
            case Destination.PreviewHost(VisitorPath path) ->
                refusesMethod(exchange, path) ? errors.methodNotAllowed(exchange) : previews.handle(exchange, path);
            case Destination.VisitorHost visit when visit.repeatedSlashes() -> repeatedSlashes(exchange, visit);
            case Destination.VisitorHost visit ->
                refusesMethod(exchange, visit.path()) ? errors.methodNotAllowed(exchange) : visit(exchange, visit);
        };
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

    private Destination destination(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return resolver.resolve(
                request.getRemoteAddress(),
                headers.getOrEmpty(HttpHeaders.HOST),
                headers.getOrEmpty(TrustedProxies.FORWARDED_HOST),
                request.getURI().getRawPath());
    }

    private Mono<Void> themeAsset(ServerWebExchange exchange, VisitorPath path) {
        return theme.answer(exchange.getRequest(), path)
                .map(file -> RepresentationWriter.write(exchange, file))
                .defaultIfEmpty(Mono.defer(() -> errors.standalone(exchange, Reason.UNKNOWN_HOST, null)))
                .onErrorResume(TooManyRequestsException.class, refused -> Mono.just(errors.tooMany(exchange, refused)))
                .flatMap(answering -> answering);
    }

    private Mono<Void> backOffice(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        // No response may be stored, redirects and refusals included: those of the back office are personal.
        headers.setCacheControl(CacheControl.noStore());
        SecurityHeaders.backOffice(headers, formTargets, properties.origin(properties.previewHost()));
        return chain.filter(exchange);
    }

    /** Whether the method is refused before the site is known: forms are sent to paths with these segments alone. */
    private static boolean refusesMethod(ServerWebExchange exchange, VisitorPath path) {
        return !ContactFormHandler.reads(exchange) && FORMS.stream().noneMatch(path.segments()::contains);
    }

    /**
     * Redirects a path with repeated slashes, where it resolves to a site, to its URL with single ones: the redirect
     * begins with the origin of that site.
     */
    private Mono<Void> repeatedSlashes(ServerWebExchange exchange, Destination.VisitorHost visit) {
        if (!ContactFormHandler.reads(exchange)) {
            return errors.standalone(exchange, Reason.MALFORMED, null);
        }
        return visit.resolution() instanceof Resolution.Found found
                ? redirects.redirectToCanonical(exchange, found.tenant(), found.path())
                : visit(exchange, visit);
    }

    private Mono<Void> visit(ServerWebExchange exchange, Destination.VisitorHost visit) {
        return switch (visit.resolution()) {
            case null -> errors.standalone(exchange, Reason.UNAVAILABLE, null);
            case Resolution.Found found -> liveSites.handle(exchange, found.tenant(), found.path());
            // A redirect would turn a submission into a read, and lose the message.
            case Resolution.Alias _ when !ContactFormHandler.reads(exchange) -> errors.methodNotAllowed(exchange);
            case Resolution.Alias alias -> redirects.redirectAlias(exchange, alias);
            case Resolution.Suspended closed -> errors.suspended(exchange, closed.tenant());
            case Resolution.Archived closed -> redirects.redirectArchived(exchange, closed.tenant());
            case Resolution.Unknown _ -> redirects.redirectUnknown(exchange, visit.host(), visit.path());
        };
    }
}

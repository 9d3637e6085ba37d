package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.file.CollectionArchiveHandler;
import fr.gouv.anct.minisites.delivery.file.MediaHandler;
import fr.gouv.anct.minisites.delivery.file.MediaPath;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.page.CollectionFiles;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Serves a live site that is requested under its canonical address: pages, their forms, media and files. */
@Component
class LiveSiteHandler {

    private final SiteHandler handler;
    private final MediaHandler media;
    private final CollectionArchiveHandler archives;
    private final ContactFormHandler contact;
    private final ObjectionHandler objections;
    private final FeedbackHandler feedback;
    private final TerritoryHandler territories;
    private final SharedContentHandler shared;
    private final ServiceIntegrationHandler services;
    private final ServiceToolHandler tools;
    private final GuideHandler guide;
    private final RedirectHandler redirects;
    private final ErrorResponses errors;
    private final VisitCounting visits;

    LiveSiteHandler(
            SiteHandler handler,
            MediaHandler media,
            CollectionArchiveHandler archives,
            ContactFormHandler contact,
            ObjectionHandler objections,
            FeedbackHandler feedback,
            TerritoryHandler territories,
            SharedContentHandler shared,
            ServiceIntegrationHandler services,
            ServiceToolHandler tools,
            GuideHandler guide,
            RedirectHandler redirects,
            ErrorResponses errors,
            VisitCounting visits) {
        this.handler = handler;
        this.media = media;
        this.archives = archives;
        this.contact = contact;
        this.objections = objections;
        this.feedback = feedback;
        this.territories = territories;
        this.shared = shared;
        this.services = services;
        this.tools = tools;
        this.guide = guide;
        this.redirects = redirects;
        this.errors = errors;
        this.visits = visits;
    }

    Mono<Void> handle(ServerWebExchange exchange, Tenant tenant, VisitorPath path) {
        RequestTrace.of(exchange).tenant(tenant);
        boolean submits = path.canonical() && VisitorForms.takes(exchange, path.toString());
        if (!ContactFormHandler.reads(exchange) && !submits) {
            return errors.methodNotAllowed(exchange);
        }
        if (!path.canonical()) {
            return redirects.redirectToCanonical(exchange, tenant, path);
        }
        String local = path.toString();
        SiteUrls urls = handler.urls(tenant);
        Mono<Void> page = contact.answer(exchange, tenant, urls, local, null)
                .switchIfEmpty(Mono.defer(() -> objections.answer(exchange, urls, local)))
                .switchIfEmpty(Mono.defer(() -> feedback.answer(exchange, tenant, urls, local, null)))
                .switchIfEmpty(Mono.defer(() -> territories.answer(exchange, tenant, urls, local)))
                .switchIfEmpty(Mono.defer(() -> shared.answer(exchange, tenant, urls, local)))
                .switchIfEmpty(Mono.defer(() -> services.answer(exchange, tenant, urls, local)))
                .switchIfEmpty(Mono.defer(() -> tools.answer(exchange, tenant, local)))
                .switchIfEmpty(Mono.defer(() -> guide.answer(exchange, tenant, urls, local)))
                .switchIfEmpty(Mono.defer(() -> handler.answer(exchange, tenant, local, urls)))
                .onErrorResume(failure -> errors.of(exchange, failure, tenant, urls))
                .flatMap(made -> {
                    Mono<Void> sending = errors.write(exchange, made);
                    visits.countPage(exchange, tenant, local, made);
                    return sending;
                });
        if (local.equals(CollectionFiles.PATH)) {
            return errors.ofFile(exchange, tenant, urls, archives.answer(exchange, tenant, page));
        }
        MediaPath file = MediaPath.of(local);
        return file == null
                ? page
                : errors.ofFile(
                        exchange,
                        tenant,
                        urls,
                        media.answer(visits.countFile(exchange, tenant, file), tenant, file, urls, page));
    }
}

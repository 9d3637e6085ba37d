package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.label.PageCopyTitles;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.tree.PageCopying;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Copies a page, article, document or shared section as a new draft with a derived title, and redirects to the copy.
 */
@Component
class PageCopyResource implements BackOfficeResource {

    private final PageContexts contexts;
    private final PageCopying copying;
    private final PageCopyTitles titles;

    PageCopyResource(PageContexts contexts, PageCopying copying, PageCopyTitles titles) {
        this.contexts = contexts;
        this.copying = copying;
        this.titles = titles;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(Paths.COPY, new Guard.OfSite(Action.CONTENT_WRITE), this::copy));
    }

    private Mono<ServerResponse> copy(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> copy(request, context));
    }

    private Mono<ServerResponse> copy(AdmittedRequest request, PageContext context) {
        return copying.copy(request.site(), context.head().page().id(), titles.of(context.head()), request.actor())
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(result -> respond(request, context, result));
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, PageContext context, PageCreationResult result) {
        return result instanceof PageCreationResult.Created(var page)
                ? request.seeOther(Paths.PAGE.link(request.site(), page), request.success("position.copied"))
                : request.seeOther(
                        Paths.POSITION.link(
                                request.site(), context.head().page().id()),
                        request.flash(Flash.Kind.WARNING, "position.not-copied"));
    }
}

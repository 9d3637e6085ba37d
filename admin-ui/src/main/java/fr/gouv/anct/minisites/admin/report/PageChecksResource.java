package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.check.ChecksViewFactory;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the findings of the newest revision of a page. */
@Component
class PageChecksResource implements BackOfficeResource {

    private final PageContexts contexts;
    private final ChecksViewFactory desk;
    private final ScreenResponses screens;
    private final Messages messages;

    PageChecksResource(PageContexts contexts, ChecksViewFactory desk, ScreenResponses screens, Messages messages) {
        this.contexts = contexts;
        this.desk = desk;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(CheckUrls.PAGE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> show(request, context));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return desk.of(request, context.head())
                .flatMap(checks -> screens.show(request, context.heading(), screen(context, checks)));
    }

    private PageChecksScreen screen(PageContext context, ChecksView checks) {
        return new PageChecksScreen(
                context.header(),
                messages.get("check.lead", String.valueOf(context.head().number())),
                checks);
    }
}

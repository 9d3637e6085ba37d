package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.check.ChecksViewFactory;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows the checks tab of a page in the back office, with the findings of the content checks in its newest revision,
 * published or not.
 */
@Component
class PageChecksResource implements BackOfficeResource {

    private final PageContexts contexts;
    private final ChecksViewFactory views;

    PageChecksResource(PageContexts contexts, ChecksViewFactory views) {
        this.contexts = contexts;
        this.views = views;
    }

    @Bean
    static PageTab checksOfAPage() {
        return new PageTab(150, "check.tab", Paths.CHECKS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.CHECKS, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /**
     * The findings of a page.
     *
     * @param number of the revision, without digit grouping
     */
    record PageChecksScreen(PageHeader header, String number, ChecksView checks) implements Screen {

        @Override
        public String template() {
            return "check/page";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> show(request, context));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return views.of(request, context.head())
                .map(checks -> new PageChecksScreen(
                        context.header(), String.valueOf(context.head().number()), checks))
                .flatMap(screen -> request.show(context.heading(), screen));
    }
}

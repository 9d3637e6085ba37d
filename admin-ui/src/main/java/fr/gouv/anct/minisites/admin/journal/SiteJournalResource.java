package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the journal of one site to its owners. */
@Component
class SiteJournalResource implements BackOfficeResource {

    private final Journal journal;
    private final JournalScreenFactory views;
    private final ScreenResponses screens;
    private final Messages messages;

    SiteJournalResource(Journal journal, JournalScreenFactory views, ScreenResponses screens, Messages messages) {
        this.journal = journal;
        this.views = views;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/sites/{site}/journal", new Guard.OfSite(Action.SITE_JOURNAL_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        JournalFilters filters = JournalFilters.ofSite(request);
        String page = "/sites/" + request.site().slug();
        ScreenHeading heading = ScreenHeading.of(
                        messages.get("journal.title.site", request.site().name()))
                .below(request.site().name(), page);
        return JournalResource.page(journal, filters, request.site().id(), request)
                .map(results -> views.screen(results, filters, page + "/journal", List.of(), false, null))
                .flatMap(screen -> screens.show(request, heading, screen));
    }
}

package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the journal of one site to its owners. */
@Component
class SiteJournalResource implements Resource {

    private final Journal journal;
    private final JournalViews views;
    private final Screens screens;
    private final Texts texts;

    SiteJournalResource(Journal journal, JournalViews views, Screens screens, Texts texts) {
        this.journal = journal;
        this.views = views;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/sites/{site}/journal", new Guard.OfSite(Action.SITE_JOURNAL_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        JournalFilters filters = JournalFilters.ofSite(call);
        String page = "/sites/" + call.site().slug();
        Heading heading = Heading.of(texts.say("journal.title.site", call.site().name()))
                .below(call.site().name(), page);
        return JournalResource.page(journal, filters, call.site().id(), call)
                .map(listing -> views.screen(listing, filters, page + "/journal", List.of(), false, null))
                .flatMap(screen -> screens.show(call, heading, screen));
    }
}

package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.RecordedEvent;
import fr.gouv.anct.minisites.database.Listing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the journal of the platform, newest first. */
@Component
class JournalResource implements Resource {

    static final String PATH = "/journal";
    static final int SIZE = 50;

    private final Journal journal;
    private final JournalRestrictions restrictions;
    private final JournalViews views;
    private final Screens screens;
    private final Texts texts;

    JournalResource(
            Journal journal, JournalRestrictions restrictions, JournalViews views, Screens screens, Texts texts) {
        this.journal = journal;
        this.restrictions = restrictions;
        this.views = views;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.JOURNAL_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return show(HttpStatus.OK, call, JournalFilters.of(call));
    }

    /** Shows the page with the invalid days when an export is requested with them (422). */
    Mono<ServerResponse> refuse(Call call, JournalFilters filters) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, filters);
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, JournalFilters filters) {
        return restrictions.of(filters).flatMap(restricted -> show(status, call, filters, restricted));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, JournalFilters filters, List<Filters.Restriction> restricted) {
        return page(journal, filters, null, call)
                .map(listing -> views.screen(
                        listing, filters, PATH, restricted, true, filters.wrong() ? null : export(filters)))
                .flatMap(screen -> screens.show(status, call, heading(restricted), screen));
    }

    /** Empty where a day is invalid: the other filters alone would select other events than requested. */
    static Mono<Listing<RecordedEvent>> page(
            Journal journal, JournalFilters filters, @Nullable UUID tenant, Call call) {
        return filters.wrong()
                ? Mono.just(new Listing<>(List.of(), 1, SIZE, 0))
                : journal.page(filters.query(tenant, call.page(), SIZE));
    }

    private Heading heading(List<Filters.Restriction> restricted) {
        return restricted.isEmpty()
                ? Heading.of(texts.say("journal.title"))
                : Heading.of(texts.say(
                                "journal.title.restricted",
                                restricted.getFirst().text()))
                        .below(texts.say("journal.title"), PATH);
    }

    private static String export(JournalFilters filters) {
        return new ListAddress(JournalFileResource.PATH, filters.parameters()).href();
    }
}

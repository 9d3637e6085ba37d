package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditEntry;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.ResultPage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the journal of the platform, newest first. */
@Component
class JournalResource implements BackOfficeResource {

    static final String PATH = "/journal";
    static final int SIZE = 50;

    private final Journal journal;
    private final JournalRestrictions restrictions;
    private final JournalScreenFactory views;
    private final ScreenResponses screens;
    private final Messages messages;

    JournalResource(
            Journal journal,
            JournalRestrictions restrictions,
            JournalScreenFactory views,
            ScreenResponses screens,
            Messages messages) {
        this.journal = journal;
        this.restrictions = restrictions;
        this.views = views;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.JOURNAL_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return show(HttpStatus.OK, request, JournalFilters.of(request));
    }

    /** Shows the page with the invalid days when an export is requested with them (422). */
    Mono<ServerResponse> refuse(AdmittedRequest request, JournalFilters filters) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, filters);
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, JournalFilters filters) {
        return restrictions.of(filters).flatMap(restricted -> show(status, request, filters, restricted));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, JournalFilters filters, List<Filters.Restriction> restricted) {
        return page(journal, filters, null, request)
                .map(results -> views.screen(
                        results, filters, PATH, restricted, true, filters.wrong() ? null : export(filters)))
                .flatMap(screen -> screens.show(status, request, heading(restricted), screen));
    }

    /** Empty where a day is invalid: the other filters alone would select other events than requested. */
    static Mono<ResultPage<AuditEntry>> page(
            Journal journal, JournalFilters filters, @Nullable UUID tenant, AdmittedRequest request) {
        return filters.wrong()
                ? Mono.just(new ResultPage<>(List.of(), 1, SIZE, 0))
                : journal.page(filters.query(tenant, request.page(), SIZE));
    }

    private ScreenHeading heading(List<Filters.Restriction> restricted) {
        return restricted.isEmpty()
                ? ScreenHeading.of(messages.get("journal.title"))
                : ScreenHeading.of(messages.get(
                                "journal.title.restricted",
                                restricted.getFirst().text()))
                        .below(messages.get("journal.title"), PATH);
    }

    private static String export(JournalFilters filters) {
        return new ListUrl(JournalExportResource.PATH, filters.parameters()).href();
    }
}

package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.audit.AuditEntry;
import fr.gouv.anct.minisites.audit.AuditEvent;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows the journal, newest first: that of the platform, and that of one site to its owners. The export of the former
 * is a CSV file with the filters of its page; it is streamed, and itself recorded in the journal.
 */
@Component
class JournalResource implements BackOfficeResource {

    private static final Path.Fixed EXPORT = Path.of("/journal.csv");
    private static final int SIZE = 50;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ParisCalendar.ZONE);

    private final Journal journal;
    private final JournalRestrictions restrictions;
    private final JournalScreenFactory views;
    private final AuditEventLabels labels;
    private final CsvDownload files;

    JournalResource(
            Journal journal,
            JournalRestrictions restrictions,
            JournalScreenFactory views,
            AuditEventLabels labels,
            CsvDownload files) {
        this.journal = journal;
        this.restrictions = restrictions;
        this.views = views;
        this.labels = labels;
        this.files = files;
    }

    @Bean
    static SideNavigationItem siteJournalEntry() {
        return new SideNavigationItem(
                Group.TEAM, 20, "site.menu.journal", Paths.SITE_JOURNAL, Action.SITE_JOURNAL_READ);
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.SignedIn(Action.JOURNAL_READ);
        return List.of(
                Route.get(Paths.JOURNAL, read, this::show),
                Route.get(EXPORT, read, this::export),
                Route.get(Paths.SITE_JOURNAL, new Guard.OfSite(Action.SITE_JOURNAL_READ), this::showOfSite));
    }

    /**
     * One page of the journal.
     *
     * @param site null for the journal of the platform
     * @param total number of events that match the filters, up to the limit of paging
     * @param export URL of the export; null where there is none
     */
    record JournalScreen(
            @Nullable Tenant site,
            Filters filters,
            long total,
            TableView table,
            EmptyState empty,
            Pagination pagination,
            @Nullable ListUrl export)
            implements Screen {

        /** Whether there are events beyond the limit of paging. */
        public boolean more() {
            return total >= Journal.FURTHEST;
        }

        @Override
        public String template() {
            return "journal";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return show(HttpStatus.OK, request, JournalFilters.of(request));
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, JournalFilters filters) {
        return restrictions.of(request, filters).flatMap(restricted -> show(status, request, filters, restricted));
    }

    /** An invalid day of the filters is not announced in the document title, whatever the status. */
    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, JournalFilters filters, List<Filters.Restriction> restricted) {
        ListUrl export = filters.wrong() ? null : new ListUrl(EXPORT.link(), filters.parameters());
        return page(request, filters)
                .map(results -> views.screen(request, results, filters, restricted, export))
                .flatMap(screen -> request.report(status, heading(request, restricted), screen));
    }

    private static ScreenHeading heading(AdmittedRequest request, List<Filters.Restriction> restricted) {
        return restricted.isEmpty()
                ? request.heading("journal.title")
                : request.heading(
                                "journal.title.restricted",
                                restricted.getFirst().text())
                        .below(request.message("journal.title"), Paths.JOURNAL.link());
    }

    private Mono<ServerResponse> showOfSite(AdmittedRequest request) {
        JournalFilters filters = JournalFilters.ofSite(request);
        return page(request, filters)
                .map(results -> views.screen(request, results, filters, List.of(), null))
                .flatMap(screen -> request.show(
                        request.heading("journal.title.site", request.site().name()), screen));
    }

    /** Empty where a day is invalid: the other filters alone would select other events than requested. */
    private Mono<ResultPage<AuditEntry>> page(AdmittedRequest request, JournalFilters filters) {
        Tenant site = request.tenant();
        return filters.wrong()
                ? Mono.just(new ResultPage<>(List.of(), 1, SIZE, 0))
                : journal.page(filters.query(site == null ? null : site.id(), request.page(), SIZE));
    }

    /** Shows the page with the invalid days when an export is requested with them (422). */
    private Mono<ServerResponse> export(AdmittedRequest request) {
        JournalFilters filters = JournalFilters.of(request);
        return filters.wrong()
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, request, filters)
                : journal.record(request.actor(), "journal.exported", AuditSubject.none(), exported(filters))
                        .then(Mono.defer(() -> send(request, filters)));
    }

    /** Returns the filters of the exported part; names that were searched for are omitted as private. */
    private static Map<String, String> exported(JournalFilters filters) {
        Map<String, String> part = new TreeMap<>(filters.parameters());
        part.remove(JournalFilters.ACTOR);
        part.remove(JournalFilters.ACCOUNT);
        return part;
    }

    private Mono<ServerResponse> send(AdmittedRequest request, JournalFilters filters) {
        Flux<String> lines = journal.all(filters.query(null, 1, 1)).map(this::line);
        return files.send("journal", head(request), lines);
    }

    private static String head(AdmittedRequest request) {
        return SemicolonCsvLine.of(
                request.message("journal.at"),
                request.message("journal.actor"),
                request.message("journal.action"),
                request.message("journal.place"),
                request.message("journal.person"),
                request.message("journal.detail"));
    }

    private String line(AuditEntry entry) {
        AuditEvent event = entry.event();
        return SemicolonCsvLine.of(
                MOMENT.format(entry.at()),
                event.actor(),
                labels.action(event),
                labels.place(entry),
                labels.person(entry),
                labels.detail(event));
    }
}

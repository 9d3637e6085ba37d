package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditEntry;
import fr.gouv.anct.minisites.audit.AuditEvent;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exports the journal as CSV, with the filters of its page; streamed, and itself recorded in the journal. */
@Component
class JournalExportResource implements BackOfficeResource {

    static final String PATH = "/journal.csv";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ParisCalendar.ZONE);

    private final Journal journal;
    private final AuditEventLabels labels;
    private final JournalResource pages;
    private final Messages messages;

    JournalExportResource(Journal journal, AuditEventLabels labels, Messages messages, JournalResource pages) {
        this.journal = journal;
        this.labels = labels;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.JOURNAL_READ), this::send));
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        JournalFilters filters = JournalFilters.of(request);
        return filters.wrong() ? pages.refuse(request, filters) : send(request, filters);
    }

    private Mono<ServerResponse> send(AdmittedRequest request, JournalFilters filters) {
        Flux<String> lines = journal.all(filters.query(null, 1, 1)).map(this::line);
        return journal.record(request.actor(), "journal.exported", AuditSubject.none(), exported(filters))
                .then(Mono.defer(() -> CsvDownload.send("journal", head(), lines)));
    }

    /** Returns the filters of the exported part; names that were searched for are omitted as private. */
    private static Map<String, String> exported(JournalFilters filters) {
        Map<String, String> part = new TreeMap<>(filters.parameters());
        part.remove(JournalFilters.ACTOR);
        part.remove(JournalFilters.ACCOUNT);
        return part;
    }

    private String head() {
        return SemicolonCsvLine.of(
                messages.get("journal.at"),
                messages.get("journal.actor"),
                messages.get("journal.action"),
                messages.get("journal.place"),
                messages.get("journal.person"),
                messages.get("journal.detail"));
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

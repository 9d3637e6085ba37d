package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.request.QueuedRequest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadline;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadlines;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Exports the queue with the filters of its page as a CSV file, streamed and recorded in the journal. Internal notes are
 * left out: files are passed on.
 */
@Component
class RequestExportResource implements BackOfficeResource {

    static final Path.Fixed EXPORT = Path.of("/decisions.csv");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ParisCalendar.ZONE);

    private final RequestWorkflow requests;
    private final ReviewDeadlines deadlines;
    private final Journal journal;
    private final CsvDownload files;

    RequestExportResource(RequestWorkflow requests, ReviewDeadlines deadlines, Journal journal, CsvDownload files) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.journal = journal;
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(EXPORT, new Guard.SignedIn(Action.REQUEST_REVIEW), this::export));
    }

    private Mono<ServerResponse> export(AdmittedRequest admitted) {
        Flux<String> lines = requests.findAllSubmitted(
                        RequestQueueFilters.of(admitted).query(admitted, 1))
                .map(queued -> line(admitted, queued));
        return journal.record(admitted.actor(), "request.exported", AuditSubject.none(), Map.of())
                .then(Mono.defer(() -> files.send("demandes", head(admitted), lines)));
    }

    private static String head(AdmittedRequest admitted) {
        return SemicolonCsvLine.of(Stream.of(
                        "decision.queue.name",
                        "decision.export.entity",
                        "decision.export.slug",
                        "decision.queue.requester",
                        "decision.export.email",
                        "decision.queue.state",
                        "decision.queue.sent",
                        "decision.export.waiting",
                        "decision.queue.target",
                        "decision.export.overdue",
                        "decision.queue.assignee")
                .map(admitted::message)
                .toArray(String[]::new));
    }

    private String line(AdmittedRequest admitted, QueuedRequest queued) {
        SiteRequest request = queued.request();
        Optional<ReviewDeadline> deadline = deadlines.of(request);
        return SemicolonCsvLine.of(
                RequestLabels.name(admitted, request),
                request.answers().get(RequestField.ENTITY),
                request.answers().get(RequestField.SLUG),
                request.requester().name(),
                request.requester().email(),
                RequestLabels.badge(admitted, request).label(),
                request.sentAt() == null ? "" : MOMENT.format(request.sentAt()),
                value(deadline, ReviewDeadline::daysWaiting),
                value(deadline, ReviewDeadline::target),
                value(deadline, ReviewDeadline::daysOverdue),
                Optional.ofNullable(queued.assignee()).orElse(""));
    }

    /** Returns a value of the deadline; empty for a request that does not wait for a decision. */
    private static String value(Optional<ReviewDeadline> deadline, Function<ReviewDeadline, Object> part) {
        return deadline.map(part).map(Object::toString).orElse("");
    }
}

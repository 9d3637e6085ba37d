package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.request.QueuedRequest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestQuery.Sort;
import fr.gouv.anct.minisites.provisioning.request.RequestQueuePage;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadline;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadlines;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists submitted requests: by default the pending ones, all others by filter. */
@Component
class RequestQueueResource implements BackOfficeResource {

    private static final int SIZE = 20;

    private final RequestWorkflow requests;
    private final ReviewDeadlines deadlines;

    RequestQueueResource(RequestWorkflow requests, ReviewDeadlines deadlines) {
        this.requests = requests;
        this.deadlines = deadlines;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.DECISIONS, new Guard.SignedIn(Action.REQUEST_REVIEW), this::show));
    }

    /**
     * The queue of submitted requests.
     *
     * @param total number of requests that match the filters
     * @param exportHref the file with the requests that match the filters
     */
    record QueueScreen(Filters filters, long total, TableView table, Pagination pagination, String exportHref)
            implements Screen {

        @Override
        public String template() {
            return "decision/queue";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest admitted) {
        RequestQueueFilters filters = RequestQueueFilters.of(admitted);
        return requests.listSubmitted(filters.query(admitted, SIZE))
                .flatMap(page ->
                        admitted.show(admitted.heading("decision.queue.title"), screen(admitted, filters, page)));
    }

    private QueueScreen screen(AdmittedRequest admitted, RequestQueueFilters filters, RequestQueuePage page) {
        ListUrl url = filters.url(Paths.DECISIONS.link());
        TableView table = Table.<QueuedRequest>of(admitted, "decision.queue")
                .column("name", url, Sort.NAME, queued -> name(admitted, queued.request()))
                .column("requester", url, Sort.REQUESTER, queued -> requester(admitted, queued.request()))
                .column("sent", url, Sort.SENT, queued -> sent(admitted, queued.request()))
                .column("target", queued -> target(admitted, queued.request()))
                .column("assignee", url, Sort.ASSIGNEE, queued -> assignee(admitted, queued))
                .column("state", queued -> Cell.badge(RequestLabels.badge(admitted, queued.request())))
                .build("queue", page.results().items());
        return new QueueScreen(
                filters.view(admitted, url, page.counts()),
                page.results().total(),
                table,
                url.pagination(page.results()),
                filters.url(RequestExportResource.EXPORT.link()).href());
    }

    private static Cell name(AdmittedRequest admitted, SiteRequest request) {
        return Cell.link(RequestLabels.name(admitted, request), Paths.DECISION.link(request.id()))
                .withDetail(request.answers().get(RequestField.ENTITY));
    }

    /** Marks a reader's own request, which is not included in the count of the menu. */
    private static Cell requester(AdmittedRequest admitted, SiteRequest request) {
        Cell name = Cell.text(request.requester().name());
        boolean own = request.state() == RequestState.SUBMITTED
                && request.requester().id().equals(admitted.requireAccount().id());
        return own ? name.withDetail(admitted.message("decision.queue.own")) : name;
    }

    private Cell sent(AdmittedRequest admitted, SiteRequest request) {
        if (request.sentAt() == null) {
            return Cell.text("");
        }
        Cell sent = Cell.moment(request.sentAt());
        return deadlines
                .of(request)
                .map(deadline -> sent.withDetail(DeadlineLabels.age(admitted, deadline)))
                .orElse(sent);
    }

    private Cell target(AdmittedRequest admitted, SiteRequest request) {
        return deadlines.of(request).map(deadline -> target(admitted, deadline)).orElseGet(() -> Cell.text(""));
    }

    private static Cell target(AdmittedRequest admitted, ReviewDeadline deadline) {
        Cell target = Cell.text(DateTimes.day(deadline.target()));
        return deadline.overdue() ? target.withDetail(DeadlineLabels.overdue(admitted, deadline)) : target;
    }

    private static Cell assignee(AdmittedRequest admitted, QueuedRequest queued) {
        return Cell.text(queued.assignee() == null ? admitted.message("decision.assignee.none") : queued.assignee());
    }
}

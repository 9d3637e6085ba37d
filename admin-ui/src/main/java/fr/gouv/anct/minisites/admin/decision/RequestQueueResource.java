package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestQuery;
import fr.gouv.anct.minisites.provisioning.request.RequestQuery.Sort;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists submitted requests: by default the pending ones, all others by filter. */
@Component
class RequestQueueResource implements BackOfficeResource {

    private static final int SIZE = 20;
    private static final String STATE = "etat";
    private static final String WORDS = "mots";
    private static final String ALL = "toutes";

    private final RequestWorkflow requests;

    RequestQueueResource(RequestWorkflow requests) {
        this.requests = requests;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.DECISIONS, new Guard.SignedIn(Action.REQUEST_REVIEW), this::show));
    }

    /**
     * The queue of submitted requests.
     *
     * @param total number of requests that match the filters
     */
    record QueueScreen(Filters filters, long total, TableView table, Pagination pagination) implements Screen {

        @Override
        public String template() {
            return "decision/queue";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest admitted) {
        String state = admitted.query(STATE).orElse("");
        String words = admitted.query(WORDS).orElse("");
        Sort sort = ListUrl.query(admitted, ListUrl.SORT, Sort.class).orElse(Sort.SENT);
        boolean descending = admitted.query(ListUrl.ORDER).isPresent();
        RequestQuery query = new RequestQuery(
                states(admitted, state), words.isEmpty() ? null : words, sort, descending, admitted.page(), SIZE);
        ListUrl url =
                new ListUrl(Paths.DECISIONS.link(), Map.of(STATE, state, WORDS, words), ListUrl.code(sort), descending);
        return requests.listSubmitted(query)
                .flatMap(results -> admitted.show(
                        admitted.heading("decision.queue.title"), screen(admitted, results, url, state, words)));
    }

    private static @Nullable Set<RequestState> states(AdmittedRequest admitted, String state) {
        return state.equals(ALL)
                ? null
                : Set.of(ListUrl.query(admitted, STATE, RequestState.class).orElse(RequestState.SUBMITTED));
    }

    private static QueueScreen screen(
            AdmittedRequest admitted, ResultPage<SiteRequest> results, ListUrl url, String state, String words) {
        TableView table = Table.<SiteRequest>of(admitted, "decision.queue")
                .column(
                        "name",
                        url,
                        Sort.NAME,
                        request -> Cell.link(RequestLabels.name(admitted, request), Paths.DECISION.link(request.id()))
                                .withDetail(request.answers().get(RequestField.ENTITY)))
                .column("requester", url, Sort.REQUESTER, request -> requester(admitted, request))
                .column(
                        "sent",
                        url,
                        Sort.SENT,
                        request -> request.sentAt() == null ? Cell.text("") : Cell.moment(request.sentAt()))
                .column("state", request -> Cell.badge(RequestLabels.badge(admitted, request)))
                .build("queue", results.items());
        return new QueueScreen(filters(admitted, url, state, words), results.total(), table, url.pagination(results));
    }

    /** Marks a reader's own request, which is not included in the count of the menu. */
    private static Cell requester(AdmittedRequest admitted, SiteRequest request) {
        Cell name = Cell.text(request.requester().name());
        boolean own = request.state() == RequestState.SUBMITTED
                && request.requester().id().equals(admitted.requireAccount().id());
        return own ? name.withDetail(admitted.message("decision.queue.own")) : name;
    }

    private static Filters filters(AdmittedRequest admitted, ListUrl url, String state, String words) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", admitted.message("decision.filter.state.waiting")));
        Arrays.stream(RequestState.values())
                .filter(known -> known != RequestState.DRAFT && known != RequestState.SUBMITTED)
                .map(known -> new Option(known.code(), label(admitted, known)))
                .forEach(options::add);
        options.add(new Option(ALL, admitted.message("decision.filter.state.all")));
        return new Filters(
                url,
                List.of(new Filters.Choice(
                        STATE, admitted.message("decision.filter.state"), state, List.copyOf(options))),
                new Filters.Words(WORDS, admitted.message("decision.filter.words"), words),
                !state.isEmpty() || !words.isEmpty());
    }

    /** Requests to be completed and requests recalled by their authors share one state. */
    private static String label(AdmittedRequest admitted, RequestState state) {
        return admitted.message(
                state == RequestState.CHANGES ? "decision.filter.state.changes" : "site-request.state." + state.code());
    }
}

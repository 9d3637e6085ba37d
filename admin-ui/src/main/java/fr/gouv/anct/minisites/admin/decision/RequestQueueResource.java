package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestQuery;
import fr.gouv.anct.minisites.provisioning.request.RequestQuery.Sort;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists submitted requests: by default the pending ones, all others by filter. */
@Component
class RequestQueueResource implements BackOfficeResource {

    static final String PATH = "/decisions";
    private static final int SIZE = 20;
    private static final String STATE = "etat";
    private static final String WORDS = "mots";
    private static final String ALL = "toutes";

    private final RequestWorkflow requests;
    private final RequestLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestQueueResource(RequestWorkflow requests, RequestLabels labels, ScreenResponses screens, Messages messages) {
        this.requests = requests;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.REQUEST_REVIEW), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        String state = request.query(STATE).orElse("");
        String words = request.query(WORDS).orElse("");
        Sort sort = sort(request.query(ListUrl.SORT).orElse(""));
        boolean descending = request.query(ListUrl.ORDER).isPresent();
        RequestQuery query =
                new RequestQuery(states(state), words.isEmpty() ? null : words, sort, descending, request.page(), SIZE);
        ListUrl url = new ListUrl(PATH, Map.of(STATE, state, WORDS, words), key(sort), descending);
        return requests.listSubmitted(query)
                .map(results -> screen(results, url, state, words, request.requireAccount()))
                .flatMap(screen ->
                        screens.show(request, ScreenHeading.of(messages.get("decision.queue.title")), screen));
    }

    private static @Nullable Set<RequestState> states(String state) {
        if (state.equals(ALL)) {
            return null;
        }
        return Arrays.stream(RequestState.values())
                .filter(known -> known.code().equals(state))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of(RequestState.SUBMITTED));
    }

    private static Sort sort(String key) {
        return Arrays.stream(Sort.values())
                .filter(sort -> key(sort).equals(key))
                .findFirst()
                .orElse(Sort.SENT);
    }

    private static String key(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private RequestQueueScreen screen(
            ResultPage<SiteRequest> results, ListUrl url, String state, String words, Account reader) {
        TableView table = new TableView(
                "queue",
                messages.get("decision.queue.caption"),
                List.of(
                        url.column(messages.get("decision.queue.name"), key(Sort.NAME)),
                        url.column(messages.get("decision.queue.requester"), key(Sort.REQUESTER)),
                        url.column(messages.get("decision.queue.sent"), key(Sort.SENT)),
                        new TableColumn(messages.get("decision.queue.state"))),
                results.items().stream().map(request -> row(request, reader)).toList());
        EmptyState empty = new EmptyState(
                messages.get("decision.queue.empty.title"), messages.get("decision.queue.empty.text"), null);
        return new RequestQueueScreen(
                filters(url, state, words), results.total(), table, empty, url.pagination(results));
    }

    /** Marks a reader's own request, which is not included in the count of the menu. */
    private TableRow row(SiteRequest request, Account reader) {
        Cell sent = request.sentAt() == null ? Cell.text("") : Cell.moment(request.sentAt());
        return TableRow.of(
                Cell.link(labels.of(request), PATH + "/" + request.id())
                        .withDetail(request.answers().get(RequestField.ENTITY)),
                requester(request, reader),
                sent,
                Cell.badge(labels.badge(request)));
    }

    private Cell requester(SiteRequest request, Account reader) {
        Cell name = Cell.text(request.requester().name());
        boolean own = request.state() == RequestState.SUBMITTED
                && request.requester().id().equals(reader.id());
        return own ? name.withDetail(messages.get("decision.queue.own")) : name;
    }

    /** Requests to be completed and requests recalled by their authors share one state. */
    private String label(RequestState state) {
        return state == RequestState.CHANGES
                ? messages.get("decision.filter.state.changes")
                : labels.badge(state).label();
    }

    private Filters filters(ListUrl url, String state, String words) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", messages.get("decision.filter.state.waiting")));
        Arrays.stream(RequestState.values())
                .filter(known -> known != RequestState.DRAFT && known != RequestState.SUBMITTED)
                .map(known -> new Option(known.code(), label(known)))
                .forEach(options::add);
        options.add(new Option(ALL, messages.get("decision.filter.state.all")));
        return new Filters(
                url,
                List.of(new Filters.Choice(STATE, messages.get("decision.filter.state"), state, List.copyOf(options))),
                new Filters.Words(WORDS, messages.get("decision.filter.words"), words),
                !state.isEmpty() || !words.isEmpty());
    }
}

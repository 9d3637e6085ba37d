package fr.gouv.anct.minisites.admin.waiting;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingItem;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingItems;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingKind;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingQuery;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Ce qui attend »: all that waits for the account, by kind and by name of the site. */
@Component
public class WaitingListResource implements BackOfficeResource {

    private static final int SIZE = 50;
    private static final String KIND = "type";
    private static final String WORDS = "espace";

    private final WaitingItems waiting;
    private final WaitingTable table;

    WaitingListResource(WaitingItems waiting, WaitingTable table) {
        this.waiting = waiting;
        this.table = table;
    }

    /** Returns the link to the items of one kind. */
    public static String link(WaitingKind kind) {
        return Path.query(Paths.WAITING.link(), KIND, kind.code());
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.WAITING, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    /**
     * One page of the list.
     *
     * @param lead says whether all of it waits for the reader, or some of it for other roles
     * @param total number of items that match the filters
     */
    record WaitingListScreen(
            String lead, Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
            implements Screen {

        @Override
        public String template() {
            return "waiting/list";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        List<WaitingKind> kinds = WaitingKind.of(request.requireAccount());
        WaitingKind kind = ListUrl.query(request, KIND, WaitingKind.class)
                .filter(kinds::contains)
                .orElse(null);
        WaitingQuery query = new WaitingQuery(
                kind == null ? kinds : List.of(kind), request.query(WORDS).orElse(null), request.page(), SIZE);
        return waiting.page(request.requireAccount(), query)
                .map(found -> screen(request, kinds, kind, query, found))
                .flatMap(screen -> request.show(request.heading("waiting.title"), screen));
    }

    private WaitingListScreen screen(
            AdmittedRequest request,
            List<WaitingKind> kinds,
            @Nullable WaitingKind kind,
            WaitingQuery query,
            ResultPage<WaitingItem> results) {
        Filters.Choice choice = Filters.Choice.of(
                request, KIND, "waiting.kind", kinds, offered -> "waiting.kind." + offered.code(), kind);
        Filters.Words words = new Filters.Words(
                WORDS, request.message("waiting.filter.site"), query.words() == null ? "" : query.words());
        ListUrl url = new ListUrl(Paths.WAITING.link(), Map.of(KIND, choice.value(), WORDS, words.value()));
        EmptyState empty = new EmptyState(
                request.message("waiting.empty.title"),
                request.message("waiting.empty.text"),
                new PageLink(request.message("waiting.empty.home"), Paths.HOME.link(), false, false));
        boolean acts = kinds.stream().allMatch(offered -> offered.isActedOnBy(request.requireAccount()));
        return new WaitingListScreen(
                request.message(acts ? "waiting.lead" : "waiting.lead.read"),
                new Filters(url, List.of(choice), words, kind != null || query.words() != null),
                results.total(),
                table.of(request, "waiting", request.message("waiting.caption"), results.items()),
                empty,
                url.pagination(results));
    }
}

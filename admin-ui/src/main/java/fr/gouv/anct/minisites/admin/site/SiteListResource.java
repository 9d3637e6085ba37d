package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantListing;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Mes espaces » (my sites): lists the user's own sites, or all sites for platform staff. */
@Component
class SiteListResource implements BackOfficeResource {

    static final String PATH = "/sites";
    private static final int SIZE = 20;
    private static final String STATE = "etat";
    private static final String WORDS = "mots";

    private final TenantListing tenants;
    private final SiteTable table;
    private final ScreenResponses screens;
    private final Messages messages;

    SiteListResource(TenantListing tenants, SiteTable table, ScreenResponses screens, Messages messages) {
        this.tenants = tenants;
        this.table = table;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.REQUEST_WRITE), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        String scope = request.may(Action.FLEET_READ) ? "fleet" : "mine";
        TenantQuery query = query(request);
        return Mono.zip(tenants.page(query), tenants.states(query.member()))
                .map(found -> screen(found.getT1(), found.getT2(), query, scope))
                .flatMap(screen -> screens.show(request, ScreenHeading.of(messages.get("site.list." + scope)), screen));
    }

    private static TenantQuery query(AdmittedRequest request) {
        return new TenantQuery(
                request.may(Action.FLEET_READ) ? null : request.requireAccount().id(),
                state(request.query(STATE).orElse("")),
                request.query(WORDS).orElse(null),
                sort(request.query(ListUrl.SORT).orElse("")),
                request.query(ListUrl.ORDER).isPresent(),
                request.page(),
                SIZE);
    }

    private static @Nullable TenantState state(String code) {
        return Arrays.stream(TenantState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Sort sort(String key) {
        return Arrays.stream(Sort.values())
                .filter(sort -> key(sort).equals(key))
                .findFirst()
                .orElse(Sort.NAME);
    }

    private static String key(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private SiteListScreen screen(
            ResultPage<Tenant> results, Set<TenantState> states, TenantQuery query, String scope) {
        String state = query.state() == null ? "" : query.state().code();
        String words = query.words() == null ? "" : query.words();
        ListUrl url = new ListUrl(PATH, Map.of(STATE, state, WORDS, words), key(query.sort()), query.descending());
        List<TableColumn> columns = List.of(
                url.column(messages.get("site.list.name"), key(Sort.NAME)),
                new TableColumn(messages.get("site.list.address")),
                url.column(messages.get("site.list.state"), key(Sort.STATE)));
        EmptyState empty = new EmptyState(
                messages.get("site.list.empty.title"),
                messages.get("site.list.empty.text." + scope),
                new PageLink(messages.get("site-request.list.title"), "/demande", false, false));
        return new SiteListScreen(
                messages.get("site.list.lead." + scope),
                filters(url, offered(states, query), state, words),
                results.total(),
                table.of(results.items(), columns),
                empty,
                url.pagination(results));
    }

    /** Returns the states that occur, and the requested one. */
    private static Stream<TenantState> offered(Set<TenantState> states, TenantQuery query) {
        return Arrays.stream(TenantState.values()).filter(state -> states.contains(state) || state == query.state());
    }

    private Filters filters(ListUrl url, Stream<TenantState> states, String state, String words) {
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", messages.get("site.filter.state.all"))),
                        states.map(known -> new Option(known.code(), messages.get("site.state." + known.code()))))
                .toList();
        return new Filters(
                url,
                List.of(new Filters.Choice(STATE, messages.get("site.filter.state"), state, options)),
                new Filters.Words(WORDS, messages.get("site.filter.words"), words),
                !state.isEmpty() || !words.isEmpty());
    }
}

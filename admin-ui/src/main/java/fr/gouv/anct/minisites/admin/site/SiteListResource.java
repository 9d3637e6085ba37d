package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.sitelist.AllSitesResource;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantListing;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Mes espaces » (my sites): lists the user's own sites; for the roles of the platform, all sites. */
@Component
class SiteListResource implements BackOfficeResource {

    private static final int SIZE = 20;
    private static final String STATE = "etat";
    private static final String WORDS = "mots";

    private final TenantListing tenants;
    private final SiteTable table;
    private final AllSitesResource allSites;

    SiteListResource(TenantListing tenants, SiteTable table, AllSitesResource allSites) {
        this.tenants = tenants;
        this.table = table;
        this.allSites = allSites;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.SITES, new Guard.SignedIn(Action.REQUEST_WRITE), this::show));
    }

    /**
     * One page of the user's own sites.
     *
     * @param total number of sites that match the filters
     */
    record SiteListScreen(Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
            implements Screen {

        @Override
        public String template() {
            return "site/list";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.may(Action.FLEET_READ) ? allSites.show(request) : own(request);
    }

    private Mono<ServerResponse> own(AdmittedRequest request) {
        UUID member = request.requireAccount().id();
        TenantQuery query = new TenantQuery(
                member,
                ListUrl.query(request, STATE, TenantState.class).orElse(null),
                request.query(WORDS).orElse(null),
                ListUrl.query(request, ListUrl.SORT, Sort.class).orElse(Sort.NAME),
                request.query(ListUrl.ORDER).isPresent(),
                request.page(),
                SIZE);
        return Mono.zip(tenants.page(query), tenants.states(member))
                .map(found -> screen(request, query, found.getT1(), found.getT2()))
                .flatMap(screen -> request.show(request.heading("site.list.mine"), screen));
    }

    private SiteListScreen screen(
            AdmittedRequest request, TenantQuery query, ResultPage<Tenant> results, Set<TenantState> states) {
        Filters.Choice state = Filters.Choice.of(
                request,
                STATE,
                "site.filter.state",
                offered(states, query),
                known -> "site.state." + known.code(),
                query.state());
        Filters.Words words = new Filters.Words(
                WORDS, request.message("site.filter.words"), query.words() == null ? "" : query.words());
        ListUrl url = new ListUrl(
                Paths.SITES.link(),
                Map.of(STATE, state.value(), WORDS, words.value()),
                ListUrl.code(query.sort()),
                query.descending());
        EmptyState empty = new EmptyState(
                request.message("site.list.empty.title"),
                request.message("site.list.empty.text.mine"),
                new PageLink(request.message("site-request.list.title"), Paths.REQUESTS.link(), false, false));
        return new SiteListScreen(
                new Filters(url, List.of(state), words, query.state() != null || query.words() != null),
                results.total(),
                table.of(request, results.items(), url),
                empty,
                url.pagination(results));
    }

    /** Returns the states that occur, and the requested one. */
    private static List<TenantState> offered(Set<TenantState> states, TenantQuery query) {
        return Arrays.stream(TenantState.values())
                .filter(state -> states.contains(state) || state == query.state())
                .toList();
    }
}

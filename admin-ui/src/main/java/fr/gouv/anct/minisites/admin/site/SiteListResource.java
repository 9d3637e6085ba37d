package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Fleet;
import fr.gouv.anct.minisites.tenancy.directory.FleetQuery;
import fr.gouv.anct.minisites.tenancy.directory.FleetQuery.Sort;
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
class SiteListResource implements Resource {

    static final String PATH = "/sites";
    private static final int SIZE = 20;
    private static final String STATE = "etat";
    private static final String WORDS = "mots";

    private final Fleet fleet;
    private final SiteTable table;
    private final Screens screens;
    private final Texts texts;

    SiteListResource(Fleet fleet, SiteTable table, Screens screens, Texts texts) {
        this.fleet = fleet;
        this.table = table;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.REQUEST_WRITE), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        String scope = call.may(Action.FLEET_READ) ? "fleet" : "mine";
        FleetQuery query = query(call);
        return Mono.zip(fleet.page(query), fleet.states(query.member()))
                .map(found -> screen(found.getT1(), found.getT2(), query, scope))
                .flatMap(screen -> screens.show(call, Heading.of(texts.say("site.list." + scope)), screen));
    }

    private static FleetQuery query(Call call) {
        return new FleetQuery(
                call.may(Action.FLEET_READ) ? null : call.who().id(),
                state(call.query(STATE).orElse("")),
                call.query(WORDS).orElse(null),
                sort(call.query(ListAddress.SORT).orElse("")),
                call.query(ListAddress.ORDER).isPresent(),
                call.page(),
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

    private SiteListScreen screen(Listing<Tenant> listing, Set<TenantState> states, FleetQuery query, String scope) {
        String state = query.state() == null ? "" : query.state().code();
        String words = query.words() == null ? "" : query.words();
        ListAddress address =
                new ListAddress(PATH, Map.of(STATE, state, WORDS, words), key(query.sort()), query.descending());
        List<Column> columns = List.of(
                address.column(texts.say("site.list.name"), key(Sort.NAME)),
                new Column(texts.say("site.list.address")),
                address.column(texts.say("site.list.state"), key(Sort.STATE)));
        EmptyState empty = new EmptyState(
                texts.say("site.list.empty.title"),
                texts.say("site.list.empty.text." + scope),
                new PageLink(texts.say("demand.list.title"), "/demande", false, false));
        return new SiteListScreen(
                texts.say("site.list.lead." + scope),
                filters(address, offered(states, query), state, words),
                listing.total(),
                table.of(listing.items(), columns),
                empty,
                address.pagination(listing));
    }

    /** Returns the states that occur, and the requested one. */
    private static Stream<TenantState> offered(Set<TenantState> states, FleetQuery query) {
        return Arrays.stream(TenantState.values()).filter(state -> states.contains(state) || state == query.state());
    }

    private Filters filters(ListAddress address, Stream<TenantState> states, String state, String words) {
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", texts.say("site.filter.state.all"))),
                        states.map(known -> new Option(known.code(), texts.say("site.state." + known.code()))))
                .toList();
        return new Filters(
                address,
                List.of(new Filters.Choice(STATE, texts.say("site.filter.state"), state, options)),
                new Filters.Words(WORDS, texts.say("site.filter.words"), words),
                !state.isEmpty() || !words.isEmpty());
    }
}

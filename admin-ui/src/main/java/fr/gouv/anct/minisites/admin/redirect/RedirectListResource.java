package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectQuery;
import fr.gouv.anct.minisites.content.redirect.RedirectQuery.Sort;
import fr.gouv.anct.minisites.database.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Redirections » (redirects): lists a site's redirects, with target and number of requests. */
@Component
class RedirectListResource implements Resource {

    private static final String WORDS = "mots";
    private static final String STATE = "etat";
    private static final int SIZE = 50;

    private final RedirectManagement redirects;
    private final RedirectHits hits;
    private final RedirectTable table;
    private final FormerSites formerSites;
    private final Screens screens;
    private final Texts texts;

    RedirectListResource(
            RedirectManagement redirects,
            RedirectHits hits,
            RedirectTable table,
            FormerSites formerSites,
            Screens screens,
            Texts texts) {
        this.redirects = redirects;
        this.hits = hits;
        this.table = table;
        this.formerSites = formerSites;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(RedirectAddress.ALL, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        RedirectQuery query = query(call);
        return hits.flush()
                .then(redirects.page(call.site(), query))
                .map(listing -> screen(call, listing, query))
                .flatMap(screen ->
                        screens.show(call, RedirectAddress.heading(call.site(), texts.say("redirect.title")), screen));
    }

    private static RedirectQuery query(Call call) {
        return new RedirectQuery(
                call.query(WORDS).orElse(null),
                named(Redirect.State.values(), call.query(STATE).orElse("")),
                Objects.requireNonNullElse(
                        named(Sort.values(), call.query(ListAddress.SORT).orElse("")), Sort.PATH),
                call.query(ListAddress.ORDER).isPresent(),
                call.page(),
                SIZE);
    }

    private static <T extends Enum<T>> @Nullable T named(T[] values, String key) {
        return Arrays.stream(values)
                .filter(value -> key(value).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private RedirectListScreen screen(Call call, Listing<Redirect> listing, RedirectQuery query) {
        String path = RedirectAddress.all(call.site());
        String words = query.words() == null ? "" : query.words();
        String state = query.state() == null ? "" : key(query.state());
        ListAddress address =
                new ListAddress(path, Map.of(WORDS, words, STATE, state), key(query.sort()), query.descending());
        boolean arranges = call.mayChange(Action.SITE_ARRANGE);
        boolean narrowed = !words.isEmpty() || !state.isEmpty();
        List<Column> columns = List.of(
                address.column(texts.say("redirect.from"), key(Sort.PATH)),
                new Column(texts.say("redirect.to")),
                new Column(texts.say("redirect.state")),
                address.column(texts.say("redirect.hits"), key(Sort.HITS)));
        return new RedirectListScreen(
                arranges ? path + "/nouvelle" : null,
                arranges ? path + "/import" : null,
                filters(address, words, state, narrowed),
                listing.total(),
                table.of(call.site(), listing.items(), columns, arranges),
                empty(arranges),
                address.pagination(listing),
                arranges ? formerSites.explanation(call.site()) : null);
    }

    /** Text of the empty list; read-only users are not invited to add redirects. */
    private EmptyState empty(boolean arranges) {
        String text = arranges ? "redirect.empty.text" : "redirect.empty.reading";
        return new EmptyState(texts.say("redirect.empty"), texts.say(text), null);
    }

    private Filters filters(ListAddress address, String words, String state, boolean active) {
        List<Option> states = Stream.concat(
                        Stream.of(new Option("", texts.say("redirect.state.all"))),
                        Arrays.stream(Redirect.State.values())
                                .map(known -> new Option(key(known), texts.say("redirect.state." + known.name()))))
                .toList();
        return new Filters(
                address,
                List.of(new Filters.Choice(STATE, texts.say("redirect.state"), state, states)),
                new Filters.Words(WORDS, texts.say("redirect.words"), words),
                active);
    }
}

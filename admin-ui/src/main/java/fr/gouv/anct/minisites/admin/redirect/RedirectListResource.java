package fr.gouv.anct.minisites.admin.redirect;

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
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectQuery;
import fr.gouv.anct.minisites.content.redirect.RedirectQuery.Sort;
import fr.gouv.anct.minisites.database.ResultPage;
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
class RedirectListResource implements BackOfficeResource {

    private static final String WORDS = "mots";
    private static final String STATE = "etat";
    private static final int SIZE = 50;

    private final RedirectManagement redirects;
    private final RedirectHits hits;
    private final RedirectTable table;
    private final FormerSiteGuidance formerSites;
    private final ScreenResponses screens;
    private final Messages messages;

    RedirectListResource(
            RedirectManagement redirects,
            RedirectHits hits,
            RedirectTable table,
            FormerSiteGuidance formerSites,
            ScreenResponses screens,
            Messages messages) {
        this.redirects = redirects;
        this.hits = hits;
        this.table = table;
        this.formerSites = formerSites;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(RedirectUrls.ALL, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        RedirectQuery query = query(request);
        return hits.flush()
                .then(redirects.page(request.site(), query))
                .map(results -> screen(request, results, query))
                .flatMap(screen -> screens.show(
                        request, RedirectUrls.heading(request.site(), messages.get("redirect.title")), screen));
    }

    private static RedirectQuery query(AdmittedRequest request) {
        return new RedirectQuery(
                request.query(WORDS).orElse(null),
                named(Redirect.State.values(), request.query(STATE).orElse("")),
                Objects.requireNonNullElse(
                        named(Sort.values(), request.query(ListUrl.SORT).orElse("")), Sort.PATH),
                request.query(ListUrl.ORDER).isPresent(),
                request.page(),
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

    private RedirectListScreen screen(AdmittedRequest request, ResultPage<Redirect> results, RedirectQuery query) {
        String path = RedirectUrls.all(request.site());
        String words = query.words() == null ? "" : query.words();
        String state = query.state() == null ? "" : key(query.state());
        ListUrl url = new ListUrl(path, Map.of(WORDS, words, STATE, state), key(query.sort()), query.descending());
        boolean arranges = request.mayChange(Action.SITE_ARRANGE);
        boolean narrowed = !words.isEmpty() || !state.isEmpty();
        List<TableColumn> columns = List.of(
                url.column(messages.get("redirect.from"), key(Sort.PATH)),
                new TableColumn(messages.get("redirect.to")),
                new TableColumn(messages.get("redirect.state")),
                url.column(messages.get("redirect.hits"), key(Sort.HITS)));
        return new RedirectListScreen(
                arranges ? path + "/nouvelle" : null,
                arranges ? path + "/import" : null,
                filters(url, words, state, narrowed),
                results.total(),
                table.of(request.site(), results.items(), columns, arranges),
                empty(arranges),
                url.pagination(results),
                arranges ? formerSites.explanation(request.site()) : null);
    }

    /** Text of the empty list; read-only users are not invited to add redirects. */
    private EmptyState empty(boolean arranges) {
        String text = arranges ? "redirect.empty.text" : "redirect.empty.reading";
        return new EmptyState(messages.get("redirect.empty"), messages.get(text), null);
    }

    private Filters filters(ListUrl url, String words, String state, boolean active) {
        List<Option> states = Stream.concat(
                        Stream.of(new Option("", messages.get("redirect.state.all"))),
                        Arrays.stream(Redirect.State.values())
                                .map(known -> new Option(key(known), messages.get("redirect.state." + known.name()))))
                .toList();
        return new Filters(
                url,
                List.of(new Filters.Choice(STATE, messages.get("redirect.state"), state, states)),
                new Filters.Words(WORDS, messages.get("redirect.search"), words),
                active);
    }
}

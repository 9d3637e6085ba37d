package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectQuery;
import fr.gouv.anct.minisites.content.redirect.RedirectQuery.Sort;
import fr.gouv.anct.minisites.content.redirect.ReplacedPage;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Redirections » (redirects): lists the redirects of a site, with target and number of requests. */
@Component
class RedirectListResource implements BackOfficeResource {

    private static final String WORDS = "mots";
    private static final String STATE = "etat";
    private static final int SIZE = 50;

    private final RedirectManagement redirects;
    private final RedirectHits hits;
    private final FormerSiteGuidance formerSites;

    RedirectListResource(RedirectManagement redirects, RedirectHits hits, FormerSiteGuidance formerSites) {
        this.redirects = redirects;
        this.hits = hits;
        this.formerSites = formerSites;
    }

    @Bean
    static SideNavigationItem redirectsEntry() {
        return new SideNavigationItem(Group.PRESENTATION, 50, "redirect.title", Paths.REDIRECTS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.REDIRECTS, new Guard.OfSite(Action.SITE_READ), this::list));
    }

    /**
     * The redirects of a site.
     *
     * @param arranges whether they may be changed
     * @param replaced withdrawn pages whose address leads to another page; null for none
     * @param most number of replaced pages, where there may be more than are shown; null otherwise
     */
    record ListScreen(
            Tenant site,
            boolean arranges,
            Filters filters,
            long total,
            TableView table,
            EmptyState empty,
            Pagination pagination,
            @Nullable TableView replaced,
            @Nullable Integer most,
            FormerSiteGuidance.Explanation former)
            implements Screen {

        public String newHref() {
            return Paths.NEW_REDIRECT.link(site);
        }

        public String importHref() {
            return RedirectImportResource.IMPORT.link(site);
        }

        @Override
        public String template() {
            return "redirect/list";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        RedirectQuery query = new RedirectQuery(
                request.query(WORDS).orElse(null),
                ListUrl.query(request, STATE, Redirect.State.class).orElse(null),
                ListUrl.query(request, ListUrl.SORT, Sort.class).orElse(Sort.PATH),
                request.query(ListUrl.ORDER).isPresent(),
                request.page(),
                SIZE);
        return hits.flush()
                .then(redirects.page(request.site(), query))
                .zipWhen(_ -> redirects.replaced())
                .flatMap(both -> request.show(
                        request.heading("redirect.title"), list(request, query, both.getT1(), both.getT2())));
    }

    private ListScreen list(
            AdmittedRequest request, RedirectQuery query, ResultPage<Redirect> found, List<ReplacedPage> replaced) {
        boolean arranges = request.mayChange(Action.SITE_ARRANGE);
        Filters.Words words = new Filters.Words(
                WORDS, request.message("redirect.search"), query.words() == null ? "" : query.words());
        Filters.Choice state = Filters.Choice.of(request, STATE, "redirect.state", Redirect.State.class, query.state());
        ListUrl url = new ListUrl(
                Paths.REDIRECTS.link(request.site()),
                Map.of(WORDS, words.value(), STATE, state.value()),
                ListUrl.code(query.sort()),
                query.descending());
        TableView table = Table.<Redirect>of(request, "redirect")
                .column("from", url, Sort.PATH, redirect -> source(request, redirect, arranges))
                .column("to", redirect -> Cell.text(redirect.destination().text()))
                .column("state", redirect -> Cell.badge(badge(request, redirect.state())))
                .column("hits", url, Sort.HITS, redirect -> hits(request, redirect))
                .build("redirects", found.items());
        return new ListScreen(
                request.site(),
                arranges,
                new Filters(url, List.of(state), words, query.words() != null || query.state() != null),
                found.total(),
                table,
                new EmptyState(
                        request.message("redirect.empty"),
                        // Read-only users are not invited to add redirects.
                        request.message(arranges ? "redirect.empty.text" : "redirect.empty.reading"),
                        null),
                url.pagination(found),
                replaced.isEmpty() ? null : replaced(request, replaced),
                replaced.size() < RedirectManagement.MOST_REPLACED ? null : RedirectManagement.MOST_REPLACED,
                formerSites.explanation(request.site()));
    }

    private static TableView replaced(AdmittedRequest request, List<ReplacedPage> pages) {
        return Table.<ReplacedPage>of(request, "redirect.replaced")
                .column("from", page -> Cell.link(page.path(), Paths.PAGE.link(request.site(), page.page())))
                .column("to", page -> Cell.text(page.title()).withDetail(page.successor()))
                .build("replaced", pages);
    }

    private static Cell source(AdmittedRequest request, Redirect redirect, boolean arranges) {
        String from = redirect.source().text();
        return arranges ? Cell.link(from, Paths.REDIRECT.link(request.site(), redirect.id())) : Cell.text(from);
    }

    private static Cell hits(AdmittedRequest request, Redirect redirect) {
        Cell hits = Cell.text(String.valueOf(redirect.hits()));
        return redirect.lastHitOn() == null
                ? hits
                : hits.withDetail(request.message("redirect.last-hit", DateTimes.day(redirect.lastHitOn())));
    }

    private static BadgeView badge(AdmittedRequest request, Redirect.State state) {
        return new BadgeView(
                request.message("redirect.state." + state.name()),
                switch (state) {
                    case LEADS -> Tone.SUCCESS;
                    case NOWHERE -> Tone.ERROR;
                    case UNPUBLISHED, COVERED, UNREACHABLE -> Tone.WARNING;
                });
    }
}

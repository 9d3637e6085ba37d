package fr.gouv.anct.minisites.admin.sitechoice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.sitelist.SiteStateBadge;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.listing.ListedSite;
import fr.gouv.anct.minisites.provisioning.listing.SiteListPage;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery;
import fr.gouv.anct.minisites.provisioning.listing.SiteListing;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Choisissez l’espace… » of the roles of the platform: all sites on which an act is possible, each linked to the
 * screen of the act.
 */
@Component
public class SiteChoiceResource implements BackOfficeResource {

    private static final Path.Fixed CHOICE = Path.of("/choix-de-l-espace");
    private static final String ACT = "action";
    private static final String WORDS = "mots";
    private static final int SIZE = 25;

    private final SiteListing listing;
    private final MinisitesProperties properties;

    SiteChoiceResource(SiteListing listing, MinisitesProperties properties) {
        this.listing = listing;
        this.properties = properties;
    }

    /** Returns the link to the choice of the site of an act. */
    public static String link(SiteAct act) {
        return Path.query(CHOICE.link(), ACT, act.code());
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(CHOICE, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    /**
     * One page of the sites.
     *
     * @param total number of sites that match the words
     */
    record SiteChoiceScreen(Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
            implements Screen {

        @Override
        public String template() {
            return "site/choice";
        }
    }

    /** Without an act that the role allows, the sheet is what every role of the platform may open. */
    private Mono<ServerResponse> show(AdmittedRequest request) {
        SiteAct act = ListUrl.query(request, ACT, SiteAct.class)
                .filter(SiteAct.of(request.requireAccount())::contains)
                .orElse(SiteAct.READ_SHEET);
        String words = request.query(WORDS).orElse(null);
        SiteListQuery query =
                new SiteListQuery(act.state(), words, null, null, null, null, null, SiteListQuery.Sort.NAME, false);
        return listing.page(query, request.page(), SIZE)
                .map(found -> screen(request, act, words == null ? "" : words, found))
                .flatMap(screen -> request.show(
                        request.heading("site-act." + act.code() + ".choose")
                                .below(request.message("site.list.fleet"), Paths.SITES.link()),
                        screen));
    }

    private SiteChoiceScreen screen(AdmittedRequest request, SiteAct act, String words, SiteListPage found) {
        ListUrl url = new ListUrl(CHOICE.link(), Map.of(ACT, act.code(), WORDS, words));
        return new SiteChoiceScreen(
                new Filters(
                        url,
                        List.of(),
                        new Filters.Words(WORDS, request.message("site.filter.words"), words),
                        !words.isEmpty()),
                found.sites().total(),
                table(request, act, found.sites().items()),
                new EmptyState(
                        request.message("site-choice.empty.title"),
                        request.message("site-choice.empty.text"),
                        new PageLink(request.message("site.list.fleet"), Paths.SITES.link(), false, false)),
                url.pagination(found.sites()));
    }

    private TableView table(AdmittedRequest request, SiteAct act, List<ListedSite> sites) {
        return Table.<ListedSite>of(request, "site-choice")
                .column("act", site -> act(request, act, site))
                .column("state", site -> Cell.badge(SiteStateBadge.of(request, site.state())))
                .build("choice", sites);
    }

    private Cell act(AdmittedRequest request, SiteAct act, ListedSite site) {
        Cell cell = act.isPossible(site.state())
                ? Cell.link(request.message("site-act." + act.code() + ".of", site.name()), act.link(site.slug()))
                : Cell.text(site.name());
        return site.address() == null ? cell : cell.withDetail(properties.url(site.address()));
    }
}

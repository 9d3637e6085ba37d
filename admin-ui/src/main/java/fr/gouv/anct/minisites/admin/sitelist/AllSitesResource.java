package fr.gouv.anct.minisites.admin.sitelist;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
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
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.listing.SiteListPage;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery;
import fr.gouv.anct.minisites.provisioning.listing.SiteListing;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Screen « Tous les espaces » (all sites) of the roles of the platform, at the address where others list their own
 * sites; and its CSV file, with the same filters and order, which is recorded in the journal.
 */
@Component
public class AllSitesResource implements BackOfficeResource {

    private static final Path.Fixed EXPORT = Path.of("/sites.csv");
    private static final int SIZE = 25;

    private final SiteListing listing;
    private final AllSitesTable table;
    private final Journal journal;
    private final CsvDownload files;

    AllSitesResource(SiteListing listing, AllSitesTable table, Journal journal, CsvDownload files) {
        this.listing = listing;
        this.table = table;
        this.journal = journal;
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(EXPORT, new Guard.SignedIn(Action.FLEET_READ), this::export));
    }

    /**
     * One page of the list of all sites.
     *
     * @param total number of sites that match the filters
     * @param export URL of the file
     */
    record AllSitesScreen(
            Filters filters, long total, TableView table, EmptyState empty, Pagination pagination, ListUrl export)
            implements Screen {

        @Override
        public String template() {
            return "site/all";
        }
    }

    /** Shows the list; the caller has checked that the user may read all sites. */
    public Mono<ServerResponse> show(AdmittedRequest request) {
        AllSitesFilters filters = AllSitesFilters.of(request);
        return listing.page(filters.query(), request.page(), SIZE)
                .map(found -> screen(request, filters, found))
                .flatMap(screen -> request.show(request.heading("site.list.fleet"), screen));
    }

    private AllSitesScreen screen(AdmittedRequest request, AllSitesFilters filters, SiteListPage found) {
        ListUrl url = filters.url(Paths.SITES.link());
        return new AllSitesScreen(
                filters.form(request, url, found.states()),
                found.sites().total(),
                table.of(request, found.sites().items(), url),
                new EmptyState(
                        request.message("site.list.empty.title"),
                        request.message("site.list.empty.text.fleet"),
                        new PageLink(request.message("site-request.list.title"), Paths.REQUESTS.link(), false, false)),
                url.pagination(found.sites()),
                filters.url(EXPORT.link()));
    }

    private Mono<ServerResponse> export(AdmittedRequest request) {
        SiteListQuery query = AllSitesFilters.of(request).query();
        String name = query.filtered() ? "sites-filtres" : "sites";
        Flux<String> lines = listing.all(query).map(site -> table.line(request, site));
        return journal.record(request.actor(), "site.list-exported", AuditSubject.none(), Map.of())
                .then(Mono.defer(() -> files.send(name, AllSitesTable.head(request), lines)));
    }
}

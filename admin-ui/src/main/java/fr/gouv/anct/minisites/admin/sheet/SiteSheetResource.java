package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.sitelist.SiteStateBadge;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import fr.gouv.anct.minisites.provisioning.end.SiteEndChanges;
import fr.gouv.anct.minisites.provisioning.sheet.SiteSheet;
import fr.gouv.anct.minisites.provisioning.sheet.SiteSheets;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the sheet of a site: where it comes from, its facts, its end, and what happened to it. */
@Component
class SiteSheetResource implements BackOfficeResource {

    private final SiteSheets sheets;
    private final SiteEndChanges ends;
    private final SiteDirectory directory;
    private final MinisitesProperties properties;
    private final Clock clock;

    SiteSheetResource(
            SiteSheets sheets,
            SiteEndChanges ends,
            SiteDirectory directory,
            MinisitesProperties properties,
            Clock clock) {
        this.sheets = sheets;
        this.ends = ends;
        this.directory = directory;
        this.properties = properties;
        this.clock = clock;
    }

    @Bean
    static SideNavigationItem siteSheetEntry() {
        return new SideNavigationItem(Group.HOME, 20, "site.menu.sheet", Paths.SITE_SHEET, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.SITE_SHEET, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /**
     * The sheet of a site.
     *
     * @param acts about its end and its sharing, as far as the user may
     * @param history the latest event first
     */
    record SiteSheetScreen(BadgeView state, List<SheetFact> facts, List<PageLink> acts, EventTimeline history)
            implements Screen {

        @Override
        public String template() {
            return "site/sheet";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.zip(sheets.of(request.site().id()), ends.find(request.site()))
                .map(found -> screen(request, found.getT1(), found.getT2()))
                .flatMap(screen -> request.show(
                        request.heading("sheet.heading", request.site().name()), screen));
    }

    private SiteSheetScreen screen(AdmittedRequest request, SiteSheet sheet, SiteEnd end) {
        Tenant site = request.site();
        LocalDate today = ParisCalendar.today(clock);
        @Nullable Boolean sharing = directory.isPortal(site.id()) ? null : sheet.shared();
        return new SiteSheetScreen(
                SiteStateBadge.of(request, site.state()),
                new SheetFacts(request, properties.url(site.canonical()), today).of(sheet, end, sharing),
                SheetActs.of(request, end, sharing, today),
                SheetTimeline.of(request, sheet));
    }
}

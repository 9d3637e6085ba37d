package fr.gouv.anct.minisites.admin.sitesearch;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.suspension.Interventions;
import fr.gouv.anct.minisites.provisioning.intervention.SiteInterventions;
import fr.gouv.anct.minisites.search.SiteSharing;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes the content of a site out of the search of the portal, for central communications, or lets it in again, after a
 * confirmation.
 */
@Component
class PortalSharingResource implements BackOfficeResource {

    /** Hidden field with what the user was asked about: whether the content was shared. */
    private static final String SHARED = "shared";

    private final SiteSharing sharing;
    private final SiteInterventions interventions;
    private final SiteDirectory directory;

    PortalSharingResource(SiteSharing sharing, SiteInterventions interventions, SiteDirectory directory) {
        this.sharing = sharing;
        this.interventions = interventions;
        this.directory = directory;
    }

    @Override
    public List<Route> routes() {
        return Confirmation.routes(
                Paths.PORTAL_SHARING,
                new Guard.OfSite(Action.SITE_INTERVENE),
                this::shared,
                PortalSharingResource::ask,
                this::change);
    }

    /** Empty for the portal: its own search finds its content. */
    private Mono<Boolean> shared(AdmittedRequest request) {
        UUID site = request.site().id();
        return directory.isPortal(site) ? Mono.empty() : sharing.isShared(site);
    }

    private static Mono<Step> ask(AdmittedRequest request, boolean shared) {
        String sheet = Paths.SITE_SHEET.link(request.site());
        String key = shared ? "sharing.stop" : "sharing.resume";
        return Mono.just(Question.of(request, key, sheet, request.site().name())
                .below(request.message("sheet.title"), sheet)
                .hidden(SHARED, Boolean.toString(shared))
                .consequences(
                        request.message(key + ".portal"),
                        request.message(key + ".site"),
                        request.message("sharing.told"),
                        request.message("sharing.directory")));
    }

    private Mono<Step> change(AdmittedRequest request, boolean shared) {
        boolean wanted = request.field(SHARED).equals("false");
        return interventions
                .changeSharing(request.site(), wanted, Interventions.service(request), request.actor())
                .map(changed -> new Redirection(
                        Paths.SITE_SHEET.link(request.site()),
                        changed
                                ? request.success(wanted ? "sharing.resumed" : "sharing.stopped")
                                : request.flash(Flash.Kind.INFO, "sharing.unchanged")));
    }
}

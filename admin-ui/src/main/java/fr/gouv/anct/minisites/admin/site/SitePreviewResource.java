package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.guide.StepConfirmations;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Redirects the user to a preview URL of a site, valid for one hour, that shows its published pages even before its
 * launch or while it is suspended.
 */
@Component
class SitePreviewResource implements BackOfficeResource {

    static final Path.One<Tenant> PREVIEW = Path.site("/apercu");
    private static final Duration LIFETIME = Duration.ofHours(1);
    /** Path of the home page within a site. */
    private static final String HOME = "/";

    private final StepConfirmations confirmations;
    private final PreviewUrls previews;

    SitePreviewResource(StepConfirmations confirmations, PreviewUrls previews) {
        this.confirmations = confirmations;
        this.previews = previews;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PREVIEW, new Guard.OfSite(Action.SITE_PREVIEW), this::preview));
    }

    private Mono<ServerResponse> preview(AdmittedRequest request) {
        PreviewGrant grant = new PreviewGrant.OfAccount(request.requireAccount().id());
        Preview site = new Preview(request.site().id(), grant, new Preview.Published());
        return confirmations
                .previewed(request, HOME)
                .then(ServerResponse.seeOther(URI.create(previews.url(site, LIFETIME, HOME)))
                        .build());
    }
}

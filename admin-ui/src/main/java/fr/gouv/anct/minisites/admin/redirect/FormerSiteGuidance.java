package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Explains how a former site's addresses lead here: paths by redirects, the host by central communications. */
@Component
class FormerSiteGuidance {

    private final MinisitesProperties properties;
    private final BackOfficeShell shell;

    FormerSiteGuidance(MinisitesProperties properties, BackOfficeShell shell) {
        this.properties = properties;
        this.shell = shell;
    }

    /**
     * Explanation shown beside the redirects of a site.
     *
     * @param canonical URL of the site
     * @param aliases its other URLs
     * @param contactHref contact of central communications
     */
    record Explanation(String canonical, List<String> aliases, String contactHref) {}

    Explanation explanation(Tenant site) {
        return new Explanation(
                properties.url(site.canonical()),
                site.aliases().stream().map(properties::url).sorted().toList(),
                shell.portal("/contact"));
    }

    /** Returns the notice for a URL of a former site of which only the path was stored. */
    Optional<String> kept(AdmittedRequest request, RedirectInput typed, RedirectDecision decision) {
        return decision.path()
                .flatMap(path -> RedirectManagement.foreignHost(request.site(), typed)
                        .map(host -> request.message("redirect.kept", path, host)));
    }
}

package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.text.Messages;
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
    private final Messages messages;

    FormerSiteGuidance(MinisitesProperties properties, BackOfficeShell shell, Messages messages) {
        this.properties = properties;
        this.shell = shell;
        this.messages = messages;
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
    Optional<String> kept(Tenant site, RedirectInput input, RedirectDecision decision) {
        return path(decision)
                .flatMap(path -> RedirectManagement.foreignHost(site, input)
                        .map(host -> messages.get("redirect.kept", path, host)));
    }

    private static Optional<String> path(RedirectDecision decision) {
        return switch (decision) {
            case RedirectDecision.Created created ->
                Optional.of(created.source().path());
            case RedirectDecision.Changed changed ->
                Optional.of(changed.source().path());
            case RedirectDecision.Same same -> Optional.of(same.source().path());
            case RedirectDecision.Refused _ -> Optional.empty();
        };
    }
}

package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.delivery.page.MeasurementChoice;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Ne pas compter mes visites »: leads to the page of each host where a visitor chooses, because a browser keeps
 * the choice for one host alone and the back office cannot make it for another one.
 */
@Component
class MeasurementObjectionResource implements BackOfficeResource {

    private final AccountMemberships memberships;
    private final OnlineSites sites;
    private final MinisitesProperties properties;

    MeasurementObjectionResource(AccountMemberships memberships, OnlineSites sites, MinisitesProperties properties) {
        this.memberships = memberships;
        this.sites = sites;
        this.properties = properties;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.MEASUREMENT_OBJECTION, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    /**
     * The hosts where a visitor chooses.
     *
     * @param none whether the account is a member of no site that is online, so that the portal stands alone
     */
    record ObjectionScreen(List<PageLink> hosts, boolean none) implements Screen {

        @Override
        public String template() {
            return "measurement/objection";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return memberships
                .of(request.requireAccount().id())
                .map(AccountMembership::tenantId)
                .collectList()
                .map(own -> sites.roots(own).values())
                .flatMap(roots -> request.show(
                        request.heading("measurement-objection.title")
                                .below(request.message("account.title"), Paths.OWN_ACCOUNT.link()),
                        new ObjectionScreen(links(request, roots), roots.isEmpty())));
    }

    /** Returns a link for each host: sites below a path of one host share the choice. */
    private List<PageLink> links(AdmittedRequest request, Collection<String> roots) {
        Map<String, String> byHost = new TreeMap<>();
        roots.stream()
                .sorted()
                .forEach(root -> byHost.putIfAbsent(URI.create(root).getHost(), root));
        String portal = properties.portalHost();
        byHost.put(portal, properties.origin(portal));
        return byHost.entrySet().stream()
                .map(host -> new PageLink(
                        request.message("measurement-objection.host", host.getKey()),
                        host.getValue() + MeasurementChoice.STATE,
                        true,
                        false))
                .toList();
    }
}

package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Fleet;
import fr.gouv.anct.minisites.tenancy.directory.FleetQuery;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The sites: one's own, or all of them for who watches over the fleet; each with its people. */
@Component
class SitesResource implements Resource {

    private static final String LIST = Api.ROOT + "/sites";
    private static final int SIZE = 50;

    private final Fleet fleet;
    private final Memberships memberships;
    private final ApiLinks links;
    private final JsonAnswers answers;

    SitesResource(Fleet fleet, Memberships memberships, ApiLinks links, JsonAnswers answers) {
        this.fleet = fleet;
        this.memberships = memberships;
        this.links = links;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                // One's own sites are everybody's to list; a token needs the right, see below.
                Route.get(LIST, new Guard.SignedIn(Action.PERMISSIONS_READ), this::list)
                        .told(Operation.several(
                                "api.operation.sites.listSites", Operation.Shape.PAGE, SiteFacts.class, "page")),
                Route.get(LIST + "/{site}", new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.sites.getSite", SiteFacts.class)),
                Route.get(LIST + "/{site}/personnes", new Guard.OfSite(Action.SITE_READ), this::people)
                        .told(Operation.several(
                                "api.operation.sites.listPeople", Operation.Shape.LIST, PersonFacts.class)));
    }

    private Mono<ServerResponse> list(Call call) {
        if (call.token() != null && !call.token().covers(Action.SITE_READ) && !call.may(Action.FLEET_READ)) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        }
        FleetQuery query = new FleetQuery(
                call.may(Action.FLEET_READ) ? null : call.who().id(),
                call.token() == null ? null : call.token().tenantId(),
                null,
                null,
                FleetQuery.Sort.NAME,
                false,
                call.page(),
                SIZE);
        return fleet.page(query).flatMap(found -> answers.answer(call, page(found)));
    }

    private ApiPage<SiteFacts> page(Listing<Tenant> found) {
        return new ApiPage<>(
                found.items().stream().map(links::site).toList(),
                found.page(),
                found.pages(),
                found.total(),
                links.pages(LIST, found));
    }

    private Mono<ServerResponse> show(Call call) {
        return answers.answer(call, links.site(call.site()));
    }

    private Mono<ServerResponse> people(Call call) {
        return memberships
                .members()
                .map(member -> new PersonFacts(
                        member.account().name(),
                        member.account().email(),
                        member.role().code()))
                .collectList()
                .flatMap(people -> answers.answer(call, people));
    }
}

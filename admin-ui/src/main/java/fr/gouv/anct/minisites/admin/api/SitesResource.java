package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.tenancy.directory.Fleet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Lists sites: those of the caller, or all of them for a role that may read each of them; also returns one site, and
 * its members.
 */
@Component
class SitesResource implements Resource {

    private static final String LIST = Api.ROOT + "/sites";
    private final Fleet fleet;
    private final Memberships memberships;
    private final ApiLinks links;
    private final Reading reading;
    private final JsonAnswers answers;
    private final Problems problems;

    SitesResource(
            Fleet fleet,
            Memberships memberships,
            ApiLinks links,
            Reading reading,
            JsonAnswers answers,
            Problems problems) {
        this.problems = problems;
        this.fleet = fleet;
        this.memberships = memberships;
        this.links = links;
        this.reading = reading;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                // Everyone may list their own sites; a token needs the right, checked below.
                Route.get(LIST, new Guard.SignedIn(Action.PERMISSIONS_READ), this::list)
                        .told(Operation.several(
                                "api.operation.sites.listSites",
                                Operation.Shape.STRETCH,
                                SiteFacts.class,
                                "cursor",
                                "limit")),
                Route.get(LIST + "/{site}", new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.sites.getSite", SiteFacts.class)),
                Route.get(LIST + "/{site}/members", new Guard.OfSite(Action.SITE_READ), this::people)
                        .told(Operation.several(
                                "api.operation.sites.listPeople", Operation.Shape.LIST, PersonFacts.class)));
    }

    private Mono<ServerResponse> list(Call call) {
        if (call.token() != null && !call.token().covers(Action.SITE_READ) && !call.may(Action.FLEET_READ)) {
            return Mono.error(() -> problems.tokenLacks(Action.SITE_READ));
        }
        // The list contains each site that the next route opens to the caller.
        boolean all = call.may(Action.FLEET_READ) || call.may(Action.SITE_READ);
        UUID member = all ? null : call.who().id();
        UUID only = call.token() == null ? null : call.token().tenantId();
        Fleet.Place after = reading.from(call, SitesResource::place);
        return fleet.after(member, only, after, reading.limit(call) + 1)
                .map(found -> reading.stretch(call, found, site -> site.id() + " " + site.name(), links::site))
                .flatMap(stretch -> answers.answer(call, stretch));
    }

    private static Optional<Fleet.Place> place(String name) {
        try {
            String[] parts = name.split(" ", 2);
            return Optional.of(new Fleet.Place(parts[parts.length - 1], UUID.fromString(parts[0])));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }

    private Mono<ServerResponse> show(Call call) {
        return answers.answer(call, links.site(call.site()));
    }

    private Mono<ServerResponse> people(Call call) {
        return memberships
                .members()
                .map(member -> new PersonFacts(
                        member.account().id(),
                        member.account().name(),
                        member.account().email(),
                        member.role()))
                .collectList()
                .flatMap(people -> answers.answer(call, people));
    }
}

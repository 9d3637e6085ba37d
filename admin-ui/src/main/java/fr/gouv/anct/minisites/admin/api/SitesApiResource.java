package fr.gouv.anct.minisites.admin.api;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.tenancy.directory.TenantListing;
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
class SitesApiResource implements BackOfficeResource {

    private static final String LIST = ApiRequests.ROOT + "/sites";
    private final TenantListing tenants;
    private final Memberships memberships;
    private final ApiUrls urls;
    private final CursorPaging paging;
    private final JsonResponses responses;
    private final ApiProblems problems;

    SitesApiResource(
            TenantListing tenants,
            Memberships memberships,
            ApiUrls urls,
            CursorPaging paging,
            JsonResponses responses,
            ApiProblems problems) {
        this.problems = problems;
        this.tenants = tenants;
        this.memberships = memberships;
        this.urls = urls;
        this.paging = paging;
        this.responses = responses;
    }

    /**
     * Member of a site.
     *
     * @param id used by pages to name their owner
     */
    @JsonTypeName("PersonFacts")
    record MemberSummary(UUID id, String name, String email, Role role) {}

    @Override
    public List<Route> routes() {
        return List.of(
                // Everyone may list their own sites; a token needs the right, checked below.
                Route.get(LIST, new Guard.SignedIn(Action.PERMISSIONS_READ), this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.sites.listSites",
                                ApiOperation.Shape.STRETCH,
                                SiteSummary.class,
                                "cursor",
                                "limit")),
                Route.get(LIST + "/{site}", new Guard.OfSite(Action.SITE_READ), this::show)
                        .documentedBy(ApiOperation.returning("api.operation.sites.getSite", SiteSummary.class)),
                Route.get(LIST + "/{site}/members", new Guard.OfSite(Action.SITE_READ), this::people)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.sites.listPeople", ApiOperation.Shape.LIST, MemberSummary.class)));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        if (request.token() != null && !request.token().covers(Action.SITE_READ) && !request.may(Action.FLEET_READ)) {
            return Mono.error(() -> problems.insufficientScope(Action.SITE_READ));
        }
        // The list contains each site that the next route opens to the caller.
        boolean all = request.may(Action.FLEET_READ) || request.may(Action.SITE_READ);
        UUID member = all ? null : request.requireAccount().id();
        UUID only = request.token() == null ? null : request.token().tenantId();
        TenantListing.Keyset after = paging.position(request, SitesApiResource::cursor);
        return tenants.after(member, only, after, paging.limit(request) + 1)
                .map(found -> paging.page(request, found, site -> site.id() + " " + site.name(), urls::site))
                .flatMap(page -> responses.answer(request, page));
    }

    private static Optional<TenantListing.Keyset> cursor(String name) {
        try {
            String[] parts = name.split(" ", 2);
            return Optional.of(new TenantListing.Keyset(parts[parts.length - 1], UUID.fromString(parts[0])));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return responses.answer(request, urls.site(request.site()));
    }

    private Mono<ServerResponse> people(AdmittedRequest request) {
        return memberships
                .members()
                .map(member -> new MemberSummary(
                        member.account().id(),
                        member.account().name(),
                        member.account().email(),
                        member.role()))
                .collectList()
                .flatMap(people -> responses.answer(request, people));
    }
}

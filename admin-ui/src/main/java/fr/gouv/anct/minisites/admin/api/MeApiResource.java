package fr.gouv.anct.minisites.admin.api;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Returns the account of the caller, its roles, and the scope of its token. */
@Component
class MeApiResource implements BackOfficeResource {

    private final AccountMemberships memberships;
    private final TenantDirectory directory;
    private final JsonResponses responses;

    MeApiResource(AccountMemberships memberships, TenantDirectory directory, JsonResponses responses) {
        this.memberships = memberships;
        this.directory = directory;
        this.responses = responses;
    }

    /**
     * Account of the caller.
     *
     * @param role on the platform; {@code agent} for accounts without one
     * @param sites memberships of the account
     * @param token the access token of the request; null for a request from a session
     */
    @JsonTypeName("Me")
    record CallerDetails(
            String id,
            String name,
            String email,
            Role role,
            List<SiteRole> sites,
            @Nullable TokenSummary token) {

        /**
         * Role in one site.
         *
         * @param site short name
         */
        @JsonTypeName("MePart")
        record SiteRole(String site, Role role) {}

        /**
         * Scope and expiry of an access token.
         *
         * @param site short name of the only site where it is valid; null: wherever its owner may act
         */
        @JsonTypeName("MeTokenFacts")
        record TokenSummary(
                String name, List<Action> actions, @Nullable String site, Instant expiresAt) {}
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ApiRequests.ROOT + "/me", new Guard.SignedIn(Action.PERMISSIONS_READ), this::show)
                .documentedBy(ApiOperation.returning("api.operation.account.getMe", CallerDetails.class)));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return memberships
                .of(request.requireAccount().id())
                .filter(membership -> request.token() == null || request.token().worksIn(membership.tenantId()))
                .collectList()
                .flatMap(found -> responses.answer(request, me(request.requireAccount(), found, request.token())));
    }

    private CallerDetails me(Account account, List<AccountMembership> found, @Nullable AccessToken token) {
        return new CallerDetails(
                account.id().toString(),
                account.name(),
                account.email(),
                Optional.ofNullable(account.platformRole()).orElse(Role.AGENT),
                found.stream()
                        .map(membership -> new CallerDetails.SiteRole(membership.slug(), membership.role()))
                        .toList(),
                token == null ? null : facts(token));
    }

    private CallerDetails.TokenSummary facts(AccessToken token) {
        return new CallerDetails.TokenSummary(
                token.name(),
                token.actions().stream()
                        .sorted(Comparator.comparing(Enum::name))
                        .toList(),
                token.tenantId() == null
                        ? null
                        : directory
                                .snapshot()
                                .byId(token.tenantId())
                                .map(Tenant::slug)
                                .orElse(null),
                token.expiresAt());
    }
}

package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.provisioning.request.Requests;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * Finds out whom and what a call is about, and lets it through or not. What is not one's own is told apart from what does
 * not exist by nobody: both are 404, and both are in the journal.
 */
@Component
class Gatekeeper {

    private final SignedIn signedIn;
    private final Tenants tenants;
    private final Memberships memberships;
    private final Requests requests;
    private final Refusals refusals;

    Gatekeeper(SignedIn signedIn, Tenants tenants, Memberships memberships, Requests requests, Refusals refusals) {
        this.signedIn = signedIn;
        this.tenants = tenants;
        this.memberships = memberships;
        this.requests = requests;
        this.refusals = refusals;
    }

    /**
     * The call, when the guard lets it through.
     *
     * @return fails with {@link SignInNeededException}, or with a status: 403 for who may see it and not do it, 404 for the
     *     others
     */
    Mono<Call> admit(Guard guard, ServerRequest request) {
        return signedIn.account().flatMap(account -> switch (guard) {
            case Guard.Open _ -> call(request, account.orElse(null));
            case Guard.SignedIn(Action action) -> signedIn(request, account, action);
            case Guard.OfSite(Action action) -> ofSite(request, known(account), action);
            case Guard.OfRequest(Action action) -> ofRequest(request, known(account), action);
        });
    }

    private static Account known(Optional<Account> account) {
        return account.orElseThrow(SignInNeededException::new);
    }

    private static Mono<Call> call(ServerRequest request, @Nullable Account account) {
        return call(request, account, account == null ? Set.of() : account.roles(), null, null);
    }

    private static Mono<Call> call(
            ServerRequest request,
            @Nullable Account account,
            Set<Role> roles,
            @Nullable Tenant tenant,
            @Nullable SiteRequest demand) {
        return request.exchange().getFormData().map(form -> new Call(request, account, roles, tenant, demand, form));
    }

    private Mono<Call> signedIn(ServerRequest request, Optional<Account> account, Action action) {
        Account who = known(account);
        return who.may(action) ? call(request, who) : refusals.forbidden(who, request);
    }

    private Mono<Call> ofSite(ServerRequest request, Account who, Action action) {
        return tenants.bySlug(request.pathVariable("site"))
                .flatMap(tenant -> rolesIn(tenant, who).flatMap(roles -> onSite(request, who, action, tenant, roles)))
                .switchIfEmpty(Mono.defer(() -> refusals.missing(who, request)));
    }

    private Mono<Set<Role>> rolesIn(Tenant tenant, Account who) {
        return memberships
                .role(who.id())
                .map(role -> {
                    Set<Role> roles = EnumSet.copyOf(who.roles());
                    roles.add(role);
                    return roles;
                })
                .defaultIfEmpty(who.roles())
                .contextWrite(CurrentTenant.is(tenant.id()));
    }

    private Mono<Call> onSite(ServerRequest request, Account who, Action action, Tenant tenant, Set<Role> roles) {
        if (!Permissions.allows(roles, Action.SITE_READ)) {
            return refusals.missing(who, request);
        }
        return Permissions.allows(roles, action)
                ? call(request, who, roles, tenant, null)
                : refusals.forbidden(who, request);
    }

    private Mono<Call> ofRequest(ServerRequest request, Account who, Action action) {
        boolean own = action == Action.REQUEST_WRITE;
        if (!own && !who.may(action)) {
            return who.may(Action.REQUEST_REVIEW) ? refusals.forbidden(who, request) : refusals.missing(who, request);
        }
        Optional<UUID> id = id(request.pathVariable("request"));
        if (id.isEmpty()) {
            return refusals.missing(who, request);
        }
        Mono<SiteRequest> demand = own ? requests.own(id.get()) : requests.any(id.get());
        return demand.contextWrite(CurrentAccount.is(who.id()))
                .flatMap(found -> decidesOnOwn(found, who, action)
                        ? refusals.<Call>forbidden(who, request)
                        : call(request, who, who.roles(), null, found))
                .switchIfEmpty(Mono.defer(() -> refusals.missing(who, request)));
    }

    /** Who asks never decides. */
    private static boolean decidesOnOwn(SiteRequest demand, Account who, Action action) {
        return action == Action.REQUEST_DECIDE && demand.requester().id().equals(who.id());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Screens;
import fr.gouv.anct.minisites.admin.routing.StorableText;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Authorizes a request against the guard of its route, and loads the caller and the object of the request. Foreign and
 * missing objects are indistinguishable: both are answered with 404 and recorded in the journal.
 */
@Component
public class RouteAuthorization {

    private final CallerResolver callers;
    private final Tenants tenants;
    private final Memberships memberships;
    private final RequestWorkflow requests;
    private final DeniedAccess deniedAccess;
    private final Screens screens;

    RouteAuthorization(
            CallerResolver callers,
            Tenants tenants,
            Memberships memberships,
            RequestWorkflow requests,
            DeniedAccess deniedAccess,
            Screens screens) {
        this.callers = callers;
        this.tenants = tenants;
        this.memberships = memberships;
        this.requests = requests;
        this.deniedAccess = deniedAccess;
        this.screens = screens;
    }

    /**
     * Returns the admitted request.
     *
     * @return fails with {@link SignInRequiredException}, or with a status: 403 for an account that may read the object
     *     but not do this, 404 for the others, 423 for a change of a site that is read-only or closed
     */
    public Mono<AdmittedRequest> admit(Guard guard, ServerRequest request) {
        // Open to everyone: the account only affects what the page shows, and a token is ignored.
        return callers.of(request.exchange().getRequest()).flatMap(caller -> switch (guard) {
            case Guard.Open _ -> call(request, caller.map(Caller::account).orElse(null));
            case Guard.SignedIn(Action action) -> signedIn(request, known(caller), action);
            case Guard.OfSite(Action action) -> ofSite(request, known(caller), action);
            case Guard.OfRequest(Action action) -> ofRequest(request, known(caller), action);
        });
    }

    private static Caller known(Optional<Caller> caller) {
        return caller.orElseThrow(SignInRequiredException::new);
    }

    private Mono<AdmittedRequest> call(ServerRequest request, @Nullable Account account) {
        return account == null
                ? call(request, null, Set.of(), null, null)
                : call(request, new Caller(account, null), account.roles(), null, null);
    }

    private Mono<AdmittedRequest> call(
            ServerRequest request,
            @Nullable Caller caller,
            Set<Role> roles,
            @Nullable Tenant tenant,
            @Nullable SiteRequest demand) {
        return request.exchange()
                .getFormData()
                .map(form -> new AdmittedRequest(
                        request,
                        caller == null ? null : caller.account(),
                        roles,
                        tenant,
                        demand,
                        caller == null ? null : caller.token(),
                        StorableText.storable(form),
                        screens));
    }

    private Mono<AdmittedRequest> signedIn(ServerRequest request, Caller who, Action action) {
        if (!who.account().may(action)) {
            return deniedAccess.forbidden(who.account(), request);
        }
        return who.coversOutsideSites(action)
                ? call(request, who, who.account().roles(), null, null)
                : deniedAccess.insufficientScope(who.account(), action, request);
    }

    private Mono<AdmittedRequest> ofSite(ServerRequest request, Caller who, Action action) {
        return tenants.bySlug(request.pathVariable("site"))
                .filter(tenant -> who.token() == null || who.token().worksIn(tenant.id()))
                .zipWhen(tenant -> rolesIn(tenant, who.account()))
                .flatMap(both -> onSite(request, who, action, both.getT1(), both.getT2()))
                .switchIfEmpty(Mono.defer(() -> deniedAccess.notFound(who.account(), request)));
    }

    private Mono<Set<Role>> rolesIn(Tenant tenant, Account account) {
        return memberships
                .role(account.id())
                .map(role -> {
                    Set<Role> roles = EnumSet.copyOf(account.roles());
                    roles.add(role);
                    return roles;
                })
                .defaultIfEmpty(account.roles())
                .contextWrite(CurrentTenant.with(tenant.id()));
    }

    private Mono<AdmittedRequest> onSite(
            ServerRequest request, Caller who, Action action, Tenant tenant, Set<Role> roles) {
        if (!Permissions.allows(roles, Action.SITE_READ)) {
            return deniedAccess.notFound(who.account(), request);
        }
        if (!Permissions.allows(roles, action)) {
            return deniedAccess.forbidden(who.account(), request);
        }
        if (!who.covers(action)) {
            return deniedAccess.insufficientScope(who.account(), action, request);
        }
        return action.changesSite() && !reads(request) && tenant.locked()
                ? Mono.error(() -> new ResponseStatusException(HttpStatus.LOCKED))
                : call(request, who, roles, tenant, null);
    }

    private static boolean reads(ServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private Mono<AdmittedRequest> ofRequest(ServerRequest request, Caller caller, Action action) {
        Account account = caller.account();
        boolean own = action == Action.REQUEST_WRITE;
        if (!own && !account.may(action)) {
            return account.may(Action.REQUEST_REVIEW)
                    ? deniedAccess.forbidden(account, request)
                    : deniedAccess.notFound(account, request);
        }
        if (!caller.coversOutsideSites(action)) {
            return deniedAccess.insufficientScope(account, action, request);
        }
        Optional<UUID> id = CanonicalUuid.read(request.pathVariable("request"));
        if (id.isEmpty()) {
            return deniedAccess.notFound(account, request);
        }
        Mono<SiteRequest> demand = own ? requests.findOwn(id.get()) : requests.findSubmitted(id.get());
        return demand.contextWrite(CurrentAccount.with(account.id()))
                .flatMap(found -> decidesOnOwn(found, account, action)
                        ? deniedAccess.<AdmittedRequest>forbidden(account, request)
                        : call(request, caller, account.roles(), null, found))
                .switchIfEmpty(Mono.defer(() -> deniedAccess.notFound(account, request)));
    }

    /** Requesters never decide on their own site request. */
    private static boolean decidesOnOwn(SiteRequest demand, Account account, Action action) {
        return action == Action.REQUEST_DECIDE && demand.requester().id().equals(account.id());
    }
}

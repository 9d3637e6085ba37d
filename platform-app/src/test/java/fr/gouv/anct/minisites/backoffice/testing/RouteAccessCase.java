package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test case of route access: a route, the role of the caller, and the ownership of the id in the path.
 *
 * @param role role of the caller; null when not signed in
 * @param variable variable of the pattern whose id is not the caller's own; null when there is none
 */
public record RouteAccessCase(
        Route route, @Nullable Role role, @Nullable String variable, IdOwnership id) {

    /** Expected result of the request. */
    public enum Outcome {
        SIGN_IN,
        /** Any response of the handler to a permitted caller. */
        ALLOWED,
        /** 403: the caller sees the resource, without the right to this action. */
        FORBIDDEN,
        /** 404, with an audit event. */
        MISSING,
        /** 404 for an anonymous caller, without an audit event. */
        NOT_THERE
    }

    /** Returns the expected result for a browser session: its cookie alone changes nothing in the API. */
    public Outcome expected() {
        return ofTheApi() && changes() ? Outcome.SIGN_IN : ofWhoIsKnown();
    }

    /** Derives the result from the guard and the table of permissions alone. */
    public Outcome ofWhoIsKnown() {
        Guard guard = route.guard();
        if (guard instanceof Guard.Open) {
            return behindTheGuard();
        }
        if (role == null) {
            return Outcome.SIGN_IN;
        }
        return switch (guard) {
            case Guard.Open _ -> behindTheGuard();
            case Guard.SignedIn(Action action) -> may(everywhere(), action) ? behindTheGuard() : Outcome.FORBIDDEN;
            case Guard.OfSite(Action action) -> ofSite(action);
            case Guard.OfRequest(Action action) -> ofRequest(action);
        };
    }

    private Outcome ofSite(Action action) {
        IdOwnership site = kindOf("site");
        Set<Role> roles = site == IdOwnership.OWN ? inTheirSite() : everywhere();
        boolean exists = site == IdOwnership.OWN || site == IdOwnership.ANOTHERS;
        if (!exists || !may(roles, Action.SITE_READ)) {
            return Outcome.MISSING;
        }
        return may(roles, action) ? behindTheGuard() : Outcome.FORBIDDEN;
    }

    private Outcome ofRequest(Action action) {
        IdOwnership request = kindOf("request");
        if (action == Action.REQUEST_WRITE) {
            return request == IdOwnership.OWN ? behindTheGuard() : Outcome.MISSING;
        }
        if (!may(everywhere(), action)) {
            // A reviewer sees that there are decisions to take: refused before any lookup.
            return may(everywhere(), Action.REQUEST_REVIEW) ? Outcome.FORBIDDEN : Outcome.MISSING;
        }
        if (request == IdOwnership.ABSENT || request == IdOwnership.MALFORMED) {
            return Outcome.MISSING;
        }
        // Requesters never decide.
        return action == Action.REQUEST_DECIDE && request == IdOwnership.OWN ? Outcome.FORBIDDEN : behindTheGuard();
    }

    /**
     * Whether the mail is not the caller's: its recipient and readers of all mail see it; in the fixture the recipient
     * has no account.
     */
    private boolean ofSomebodyElse() {
        return route.pattern().equals("/courriels/{mail}") && !may(everywhere(), Action.MAIL_READ);
    }

    private Outcome behindTheGuard() {
        if (ofSomebodyElse()) {
            return Outcome.MISSING;
        }
        if (id == IdOwnership.OWN || guarded(variable)) {
            return Outcome.ALLOWED;
        }
        return role == null ? Outcome.NOT_THERE : Outcome.MISSING;
    }

    private static boolean guarded(@Nullable String variable) {
        return "site".equals(variable) || "request".equals(variable);
    }

    IdOwnership kindOf(String name) {
        return name.equals(variable) ? id : IdOwnership.OWN;
    }

    private Set<Role> everywhere() {
        return role == null || role.isTenantRole() ? EnumSet.of(Role.AGENT) : EnumSet.of(Role.AGENT, role);
    }

    private Set<Role> inTheirSite() {
        return role == null ? EnumSet.of(Role.AGENT) : EnumSet.of(Role.AGENT, role);
    }

    private static boolean may(Set<Role> roles, Action action) {
        return Permissions.allows(roles, action);
    }

    /** Whether the route is called by API clients, with a token. */
    public boolean ofTheApi() {
        return route.pattern().startsWith("/api/v1/");
    }

    public boolean changes() {
        return !route.method().name().equals("GET");
    }

    public boolean posts() {
        return route.method().name().equals("POST");
    }

    @Override
    public String toString() {
        String id = variable == null ? "" : " {" + variable + "} " + this.id;
        return route.method() + " " + route.pattern() + " " + (role == null ? "ANONYMOUS" : role) + id;
    }
}

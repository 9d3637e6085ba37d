package fr.gouv.anct.minisites.backoffice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Route;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A route, who asks for it, and whose the id in it is.
 *
 * @param role none for who is not signed in
 * @param variable the one of the pattern's variables that is not their own; none when there are none
 */
record Combination(
        Route route, @Nullable Role role, @Nullable String variable, IdKind id) {

    /** What must come of it. */
    enum Outcome {
        SIGN_IN,
        /** Whatever the handler answers to who may. */
        ALLOWED,
        /** 403: seen, and not theirs to do. */
        FORBIDDEN,
        /** 404, and in the journal. */
        MISSING,
        /** 404 for who is not signed in, of whom nothing is written down. */
        NOT_THERE
    }

    /** Of who is signed in with a browser: what it sends by itself changes nothing where programs call. */
    Outcome expected() {
        return ofTheApi() && changes() ? Outcome.SIGN_IN : ofWhoIsKnown();
    }

    /** From the guard and the table of permissions alone. */
    Outcome ofWhoIsKnown() {
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
        IdKind site = kindOf("site");
        Set<Role> roles = site == IdKind.OWN ? inTheirSite() : everywhere();
        boolean exists = site == IdKind.OWN || site == IdKind.ANOTHERS;
        if (!exists || !may(roles, Action.SITE_READ)) {
            return Outcome.MISSING;
        }
        return may(roles, action) ? behindTheGuard() : Outcome.FORBIDDEN;
    }

    private Outcome ofRequest(Action action) {
        IdKind request = kindOf("request");
        if (action == Action.REQUEST_WRITE) {
            return request == IdKind.OWN ? behindTheGuard() : Outcome.MISSING;
        }
        if (!may(everywhere(), action)) {
            // Who reviews sees that there are decisions to take; told before anything is looked up.
            return may(everywhere(), Action.REQUEST_REVIEW) ? Outcome.FORBIDDEN : Outcome.MISSING;
        }
        if (request == IdKind.ABSENT || request == IdKind.MALFORMED) {
            return Outcome.MISSING;
        }
        // Who asks never decides.
        return action == Action.REQUEST_DECIDE && request == IdKind.OWN ? Outcome.FORBIDDEN : behindTheGuard();
    }

    /** A letter is its recipient’s, and theirs who may read all of them: in the grounds it is nobody’s with an account. */
    private boolean ofSomebodyElse() {
        return route.pattern().equals("/courriels/{mail}") && !may(everywhere(), Action.MAIL_READ);
    }

    private Outcome behindTheGuard() {
        if (ofSomebodyElse()) {
            return Outcome.MISSING;
        }
        if (id == IdKind.OWN || guarded(variable)) {
            return Outcome.ALLOWED;
        }
        return role == null ? Outcome.NOT_THERE : Outcome.MISSING;
    }

    private static boolean guarded(@Nullable String variable) {
        return "site".equals(variable) || "request".equals(variable);
    }

    IdKind kindOf(String name) {
        return name.equals(variable) ? id : IdKind.OWN;
    }

    private Set<Role> everywhere() {
        return role == null || role.ofTenant() ? EnumSet.of(Role.AGENT) : EnumSet.of(Role.AGENT, role);
    }

    private Set<Role> inTheirSite() {
        return role == null ? EnumSet.of(Role.AGENT) : EnumSet.of(Role.AGENT, role);
    }

    private static boolean may(Set<Role> roles, Action action) {
        return Permissions.allows(roles, action);
    }

    /** Whether programs ask for it, with a token. */
    boolean ofTheApi() {
        return route.pattern().startsWith("/api/v1/");
    }

    boolean changes() {
        return !route.method().name().equals("GET");
    }

    boolean posts() {
        return route.method().name().equals("POST");
    }

    @Override
    public String toString() {
        String id = variable == null ? "" : " {" + variable + "} " + this.id;
        return route.method() + " " + route.pattern() + " " + (role == null ? "ANONYMOUS" : role) + id;
    }
}

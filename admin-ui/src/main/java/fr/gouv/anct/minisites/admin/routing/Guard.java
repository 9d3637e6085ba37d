package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.access.Action;

/** Access rule of a route, checked before its handler is called. */
public sealed interface Guard {

    /** Admits everyone. */
    record Open() implements Guard {}

    /** Admits signed-in accounts that may do this outside any site. */
    record SignedIn(Action action) implements Guard {}

    /** Admits accounts that may do this on the site whose short name is the variable {@code site} of the pattern. */
    record OfSite(Action action) implements Guard {}

    /**
     * Protects the site request whose id is the variable {@code request} of the pattern: admits its requester for
     * {@link Action#REQUEST_WRITE}, otherwise accounts with a platform role that allows the action, except the
     * requester for {@link Action#REQUEST_DECIDE}.
     */
    record OfRequest(Action action) implements Guard {}
}

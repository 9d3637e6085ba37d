package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Action;

/** Who may pass to a route; decided before its handler is called. */
public sealed interface Guard {

    /** Anyone. */
    record Open() implements Guard {}

    /** Who is signed in and may do this, outside any site. */
    record SignedIn(Action action) implements Guard {}

    /** Who may do this on the site whose short name is the variable {@code site} of the pattern. */
    record OfSite(Action action) implements Guard {}

    /**
     * On the request whose id is the variable {@code request} of the pattern: its own requester for
     * {@link Action#REQUEST_WRITE}, else who may do this by a role on the platform, and for {@link Action#REQUEST_DECIDE}
     * not its requester.
     */
    record OfRequest(Action action) implements Guard {}
}

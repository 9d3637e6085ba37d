package fr.gouv.anct.minisites.backoffice.testing;

/** Ownership of an id in a path. */
public enum IdOwnership {
    /** The caller's own: their request, their site. */
    OWN,
    /** Another tenant's or another account's. */
    ANOTHERS,
    /** Well-formed, of no existing resource. */
    ABSENT,
    MALFORMED
}

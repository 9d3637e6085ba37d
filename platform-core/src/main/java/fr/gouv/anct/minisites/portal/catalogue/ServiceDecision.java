package fr.gouv.anct.minisites.portal.catalogue;

/** Whether the catalogue of the portal lists a service of another site. */
public enum ServiceDecision {
    /** Nobody has decided yet: not listed. */
    PROPOSED,
    ACCEPTED,
    REFUSED
}

package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.validation.Coded;

/**
 * The state of a site request from draft to decision or withdrawal, which says whether it can be edited, recalled,
 * withdrawn or decided.
 */
public enum RequestState implements Coded {
    DRAFT,
    /** Submitted: it waits for the decision of central communications. */
    SUBMITTED,
    /** Central communications asked for changes, or the requester recalled it: see {@link SiteRequest#recalled}. */
    CHANGES,
    APPROVED,
    REFUSED,
    /** « A section of the portal is enough. » */
    PORTAL,
    WITHDRAWN;

    /** Whether its answers can be changed, and it can be submitted. */
    public boolean editable() {
        return this == DRAFT || this == CHANGES;
    }

    /** Whether it ended without a site. */
    public boolean ended() {
        return this == REFUSED || this == PORTAL || this == WITHDRAWN;
    }

    /** Whether the requester can withdraw it for good. */
    public boolean withdrawable() {
        return this == SUBMITTED || this == CHANGES;
    }

    /** Whether the requester can recall it, to correct and resubmit it. */
    public boolean recallable() {
        return this == SUBMITTED;
    }

    /** Whether it waits for a decision, or for its author to submit it again. */
    public boolean open() {
        return this == SUBMITTED || this == CHANGES;
    }

    /** Whether it waits for a decision. */
    public boolean decidable() {
        return this == SUBMITTED;
    }
}

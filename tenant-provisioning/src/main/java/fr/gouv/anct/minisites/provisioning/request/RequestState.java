package fr.gouv.anct.minisites.provisioning.request;

import java.util.Locale;

/** Where a request stands. */
public enum RequestState {
    DRAFT,
    /** Sent: it waits for the decision of central communications. */
    SUBMITTED,
    /** Central communications ask for changes, or the requester has recalled it: see {@link SiteRequest#recalled}. */
    CHANGES,
    APPROVED,
    REFUSED,
    /** « A section of the portal is enough. » */
    PORTAL,
    WITHDRAWN;

    /** Whether its answers can be changed, and it can be sent. */
    public boolean editable() {
        return this == DRAFT || this == CHANGES;
    }

    /** Whether it came to nothing. */
    public boolean ended() {
        return this == REFUSED || this == PORTAL || this == WITHDRAWN;
    }

    /** Whether the requester can take it back for good. */
    public boolean withdrawable() {
        return this == SUBMITTED || this == CHANGES;
    }

    /** Whether the requester can recall it, to correct it and send it again. */
    public boolean recallable() {
        return this == SUBMITTED;
    }

    /** Whether it waits for a decision. */
    public boolean decidable() {
        return this == SUBMITTED;
    }

    /** As the database writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}. */
    public static RequestState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package fr.gouv.anct.minisites.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The five states of a tenant. */
public enum TenantState {
    /** Being made: its members and those who watch over the fleet see it, the public does not. */
    PREPARATION,
    /** Answers at its addresses. */
    LIVE,
    /** Taken offline for a time: 503. */
    SUSPENDED,
    /** Closed for good: 410, or sent to its successor. */
    ARCHIVED,
    /** A tombstone: nothing is left but the name. */
    DELETED;

    /** As the database writes it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}. */
    public static TenantState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

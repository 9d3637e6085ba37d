package fr.gouv.anct.minisites.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The lifecycle state of a tenant, which decides how its addresses respond: in preparation, live, suspended, archived
 * or deleted.
 */
public enum TenantState {
    /** Being prepared: visible to its members and to platform staff, not to the public. */
    PREPARATION,
    /** Online at its addresses. */
    LIVE,
    /** Temporarily offline: 503. */
    SUSPENDED,
    /** Closed for good: 410, or redirected to its successor. */
    ARCHIVED,
    /** Deleted: a tombstone, of which only the name remains. */
    DELETED;

    /** Returns the value stored in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the tenant is archived or deleted: nothing is expected of it any more. */
    public boolean closed() {
        return switch (this) {
            case PREPARATION, LIVE, SUSPENDED -> false;
            case ARCHIVED, DELETED -> true;
        };
    }

    /** Parses {@link #code()}. */
    public static TenantState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

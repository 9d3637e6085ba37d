package fr.gouv.anct.minisites.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person is, on the platform or in one tenant. Everybody who is signed in is an {@link #AGENT}. */
public enum Role {
    /** Signed in: may ask for a space. */
    AGENT(Scope.EVERYONE),
    /** « responsable » */
    OWNER(Scope.TENANT),
    /** « éditeur » */
    EDITOR(Scope.TENANT),
    /** « contributeur » */
    CONTRIBUTOR(Scope.TENANT),
    /** « communication centrale » */
    COMMUNICATIONS(Scope.PLATFORM),
    ADMINISTRATOR(Scope.PLATFORM),
    /** Reads everything and changes nothing. */
    AUDITOR(Scope.PLATFORM);

    private enum Scope {
        EVERYONE,
        TENANT,
        PLATFORM
    }

    private final Scope scope;

    Role(Scope scope) {
        this.scope = scope;
    }

    /** Held in one tenant, through a {@link Membership}. */
    public boolean ofTenant() {
        return scope == Scope.TENANT;
    }

    /** Held on the whole platform, by the {@link Account} itself. */
    public boolean ofPlatform() {
        return scope == Scope.PLATFORM;
    }

    /** Whether it has more rights in a tenant than the other; both are held there. */
    public boolean above(Role other) {
        return compareTo(other) < 0;
    }

    /** As the database and the message bundles write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package fr.gouv.anct.minisites.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Role of an account, which gives a fixed set of rights: in one tenant, on the whole platform, or as any signed-in
 * user. Every signed-in user is an {@link #AGENT}.
 */
public enum Role {
    /** Any signed-in user: may request a tenant. */
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
    /** Read-only access to everything. */
    AUDITOR(Scope.PLATFORM);

    private enum Scope {
        EVERYONE,
        TENANT,
        PLATFORM
    }

    /** Roles that are held in one tenant, from the most to the fewest rights. */
    public static final List<Role> OF_TENANTS = List.of(OWNER, EDITOR, CONTRIBUTOR);

    private final Scope scope;

    Role(Scope scope) {
        this.scope = scope;
    }

    /** Whether the role is held in one tenant, through a {@link Membership}. */
    public boolean isTenantRole() {
        return scope == Scope.TENANT;
    }

    /** Whether the role is held on the whole platform, by the {@link Account} itself. */
    public boolean isPlatformRole() {
        return scope == Scope.PLATFORM;
    }

    /** Whether it has more rights than the other; both are tenant roles. */
    public boolean outranks(Role other) {
        return compareTo(other) < 0;
    }

    /** Code in the database and in the message bundles. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Parses {@link #code()}. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

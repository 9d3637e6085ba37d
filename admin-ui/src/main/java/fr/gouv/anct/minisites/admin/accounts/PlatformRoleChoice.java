package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Role;
import org.jspecify.annotations.Nullable;

/** Role on the platform, as a form offers it. */
enum PlatformRoleChoice {
    /** No role on the platform. */
    AGENT,
    COMMUNICATIONS,
    ADMINISTRATOR,
    AUDITOR;

    /** @param role null for none */
    static PlatformRoleChoice of(@Nullable Role role) {
        return role == null ? AGENT : valueOf(role.name());
    }

    /** Returns the role; null for none. */
    @Nullable
    Role role() {
        return this == AGENT ? null : Role.valueOf(name());
    }
}

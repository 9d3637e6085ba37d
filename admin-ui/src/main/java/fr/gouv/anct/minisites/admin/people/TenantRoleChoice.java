package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Role;

/** Role in a site, as a form offers it. */
enum TenantRoleChoice {
    OWNER,
    EDITOR,
    CONTRIBUTOR;

    static TenantRoleChoice of(Role role) {
        return valueOf(role.name());
    }

    Role role() {
        return Role.valueOf(name());
    }
}

package fr.gouv.anct.minisites.access.people;

/**
 * Result of granting or revoking a platform role: done, nothing to do, changed meanwhile, or refused for the own or
 * last administrator role.
 */
public enum RoleChangeResult {
    DONE,
    /** The account already had the role, or had none to revoke. */
    NOTHING_TO_DO,
    /** The account has another role than the one that was read, or was erased. */
    CHANGED_MEANWHILE,
    /** Administrators cannot give up their own role. */
    OWN_ADMINISTRATOR,
    /** The platform would have no administrator left. */
    LAST_ADMINISTRATOR
}

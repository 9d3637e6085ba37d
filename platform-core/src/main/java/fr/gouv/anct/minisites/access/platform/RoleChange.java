package fr.gouv.anct.minisites.access.platform;

/** What came of giving a role on the platform, or of taking it back. */
public enum RoleChange {
    DONE,
    /** They had it already, or had none. */
    NOTHING_TO_DO,
    /** Nobody takes their own role of administrator. */
    OWN_ADMINISTRATOR,
    /** Nobody would administrate the platform any more. */
    LAST_ADMINISTRATOR
}

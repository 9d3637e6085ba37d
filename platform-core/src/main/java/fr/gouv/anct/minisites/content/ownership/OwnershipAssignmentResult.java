package fr.gouv.anct.minisites.content.ownership;

/**
 * Result of setting the owner, review date and article date of a page: done, unchanged, overtaken by another change, or
 * refused.
 */
public enum OwnershipAssignmentResult {
    DONE,
    /** The values are the current ones. */
    UNCHANGED,
    /** The named owner is not a member of the site. */
    NO_MEMBER,
    /** The values were changed since the caller read them. */
    OVERTAKEN,
    /** Visitors see the article date of a published page: only a role that may publish can change it. */
    PUBLIC
}

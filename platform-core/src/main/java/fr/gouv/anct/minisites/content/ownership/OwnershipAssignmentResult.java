package fr.gouv.anct.minisites.content.ownership;

/** Result of assigning the ownership of a page. */
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

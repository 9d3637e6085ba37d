package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Member;

/**
 * Result of changing, ending or handing over a membership of a site: done, nothing to change, last owner, or no such
 * member.
 */
public sealed interface MembershipChangeResult {

    /** Changed; {@code before} is the member before the change. */
    record Done(Member before) implements MembershipChangeResult {}

    /** Nothing to change. */
    record Unchanged() implements MembershipChangeResult {}

    /** Refused: the site would have no owner left. */
    record LastOwner() implements MembershipChangeResult {}

    /** Not a member, or no longer one, or without the role that the change requires. */
    record NotAMember() implements MembershipChangeResult {}
}

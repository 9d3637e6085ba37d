package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Member;

/** What comes of an act on a member of a site. */
public sealed interface Change {

    /** It is done; {@code before} is the member as they were. */
    record Done(Member before) implements Change {}

    /** It was so already. */
    record Unchanged() implements Change {}

    /** Nobody would answer for the site any more. */
    record LastOwner() implements Change {}

    /** They are not a member, or not any more, or not one who can. */
    record NotAMember() implements Change {}
}

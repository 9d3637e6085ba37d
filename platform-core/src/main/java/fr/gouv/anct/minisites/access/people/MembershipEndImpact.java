package fr.gouv.anct.minisites.access.people;

/**
 * Impact of the end of a membership, whatever the member has saved.
 *
 * @param publications scheduled by the member
 * @param withdrawals scheduled by the member
 * @param links to drafts created by the member that still work
 * @param pages owned by the member
 * @param texts not saved by the member
 */
public record MembershipEndImpact(long publications, long withdrawals, long links, long pages, long texts) {}

package fr.gouv.anct.minisites.access.invitation;

/**
 * Quota of invitations in 24 hours to addresses without an account, and its current use.
 *
 * @param perSite quota of the site
 * @param perPerson quota of the sender
 * @param ofItsOwn whether central communications set the quota of the site
 * @param sentBySite in the last 24 hours
 * @param sentByPerson in the last 24 hours, in all sites
 */
record InvitationQuota(int perSite, int perPerson, boolean ofItsOwn, int sentBySite, int sentByPerson) {

    /** Number of invitations that may still be sent now; not negative. */
    int left() {
        int person = ofItsOwn ? Math.max(perPerson, perSite) : perPerson;
        return Math.max(0, Math.min(perSite - sentBySite, person - sentByPerson));
    }
}

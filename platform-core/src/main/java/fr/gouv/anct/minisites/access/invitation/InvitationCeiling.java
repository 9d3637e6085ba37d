package fr.gouv.anct.minisites.access.invitation;

/**
 * How many invitations to addresses without an account may be sent in 24 hours, and how many were.
 *
 * @param perSite the ceiling of the site
 * @param perPerson the ceiling of who sends
 * @param ofItsOwn whether that of the site was set by central communications
 * @param sentBySite in the last 24 hours
 * @param sentByPerson in the last 24 hours, in all sites
 */
record InvitationCeiling(int perSite, int perPerson, boolean ofItsOwn, int sentBySite, int sentByPerson) {

    /** How many more may be sent now; not negative. */
    int left() {
        int person = ofItsOwn ? Math.max(perPerson, perSite) : perPerson;
        return Math.max(0, Math.min(perSite - sentBySite, person - sentByPerson));
    }
}

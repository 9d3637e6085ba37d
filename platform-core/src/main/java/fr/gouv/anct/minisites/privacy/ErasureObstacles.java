package fr.gouv.anct.minisites.privacy;

import fr.gouv.anct.minisites.access.AccountMembership;
import java.util.List;

/**
 * Facts that block the erasure of an account: it is the only administrator, or the only owner of the listed sites.
 *
 * @param lastAdministrator whether the account is the only administrator of the platform
 * @param sites memberships in sites that would be left without an owner (« responsable »)
 */
public record ErasureObstacles(boolean lastAdministrator, List<AccountMembership> sites) {

    public boolean isEmpty() {
        return !lastAdministrator && sites.isEmpty();
    }
}

package fr.gouv.anct.minisites.privacy;

import fr.gouv.anct.minisites.access.SitePart;
import java.util.List;

/**
 * Reasons why an account cannot be erased now.
 *
 * @param lastAdministrator whether the account is the only administrator of the platform
 * @param sites memberships in sites that would be left without an owner (« responsable »)
 */
public record Obstacles(boolean lastAdministrator, List<SitePart> sites) {

    public boolean isEmpty() {
        return !lastAdministrator && sites.isEmpty();
    }
}

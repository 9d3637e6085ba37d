package fr.gouv.anct.minisites.privacy;

import fr.gouv.anct.minisites.access.SitePart;
import java.util.List;

/**
 * Why an account cannot be erased now.
 *
 * @param lastAdministrator whether nobody else administrates the platform
 * @param sites those that would be without a responsable
 */
public record Obstacles(boolean lastAdministrator, List<SitePart> sites) {

    public boolean isEmpty() {
        return !lastAdministrator && sites.isEmpty();
    }
}

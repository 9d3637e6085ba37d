package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.access.Role;
import java.util.Map;

/**
 * The reason and the platform role with which a page is withdrawn in place of the team, for the journal and the
 * notified owners.
 *
 * @param reason for the owners, the team and the journal
 * @param service role of the actor on the platform
 */
public record Intervention(String reason, Role service) {

    /** Returns the details for the journal. */
    Map<String, String> details() {
        return Map.of("reason", reason, "role", service.code());
    }
}

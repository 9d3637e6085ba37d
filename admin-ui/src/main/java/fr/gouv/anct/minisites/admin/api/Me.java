package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param role on the platform; {@code agent} for those who have none
 * @param sites where the person has a part
 * @param token what it opens and until when; null for a call from a session
 */
record Me(
        String id,
        String name,
        String email,
        Role role,
        List<Part> sites,
        @Nullable TokenFacts token) {

    /** @param site short name */
    record Part(String site, Role role) {}

    /** @param site short name of the only one where it is worth something; null: wherever its owner may */
    record TokenFacts(
            String name, List<Action> actions, @Nullable String site, Instant expiresAt) {}
}

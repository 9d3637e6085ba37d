package fr.gouv.anct.minisites.admin.api;

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
        String role,
        List<Part> sites,
        @Nullable TokenFacts token) {

    /** @param site short name */
    record Part(String site, String role) {}

    /** @param site short name of the only one where it is worth something; null: wherever its owner may */
    record TokenFacts(
            String name, List<String> actions, @Nullable String site, Instant expiresAt) {}
}

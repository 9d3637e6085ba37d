package fr.gouv.anct.minisites.admin.api;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Account of the caller.
 *
 * @param role on the platform; {@code agent} for accounts without one
 * @param sites memberships of the account
 * @param token the access token of the request; null for a request from a session
 */
@JsonTypeName("Me")
record CallerDetails(
        String id,
        String name,
        String email,
        Role role,
        List<SiteRole> sites,
        @Nullable TokenSummary token) {

    /**
     * Role in one site.
     *
     * @param site short name
     */
    @JsonTypeName("MePart")
    record SiteRole(String site, Role role) {}

    /**
     * Scope and expiry of an access token.
     *
     * @param site short name of the only site where it is valid; null: wherever its owner may act
     */
    @JsonTypeName("MeTokenFacts")
    record TokenSummary(
            String name, List<Action> actions, @Nullable String site, Instant expiresAt) {}
}

package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Action;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Access token with which a program calls the API: its name, permitted actions, optional single site, expiry and
 * revocation, without the secret. It grants the current permissions of its owner, restricted to its own actions.
 *
 * @param name given by its owner
 * @param tenantId the only site where it is valid; null for all sites of its owner
 */
public record AccessToken(
        UUID id,
        UUID accountId,
        String name,
        Set<Action> actions,
        @Nullable UUID tenantId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Validity of a token. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.VALID : State.EXPIRED;
    }

    /** Details for the journal: name, rights and scope; never the secret. */
    public Map<String, String> facts() {
        return facts(name, tenantId, actions);
    }

    static Map<String, String> facts(String name, @Nullable UUID tenantId, Set<Action> actions) {
        String rights = actions.stream().sorted().map(Action::name).collect(Collectors.joining(" "));
        return Map.of("token", name, "rights", rights, "scope", tenantId == null ? "everywhere" : "site");
    }

    /** Whether it covers an action; every token may read its own description and the permissions of its owner. */
    public boolean covers(Action action) {
        return action == Action.PERMISSIONS_READ || actions.contains(action);
    }

    /** Whether it covers an action that concerns no single site: a token of one site never does. */
    public boolean coversOutsideSites(Action action) {
        return action == Action.PERMISSIONS_READ || (tenantId == null && covers(action));
    }

    /** Whether it is valid in that site. */
    public boolean worksIn(UUID tenant) {
        return tenantId == null || tenantId.equals(tenant);
    }
}

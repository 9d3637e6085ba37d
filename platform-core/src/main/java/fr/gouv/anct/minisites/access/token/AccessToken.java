package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Action;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program comes with. It opens what its owner may at that moment, and of that what it names.
 *
 * @param name by which its owner knows it
 * @param tenantId the only site where it is worth something; none: wherever its owner may
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

    /** What it is worth. */
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

    /** What the journal says of it: its name, its rights and where it is worth something; never its secret. */
    public Map<String, String> facts() {
        return facts(name, tenantId, actions);
    }

    static Map<String, String> facts(String name, @Nullable UUID tenantId, Set<Action> actions) {
        String rights = actions.stream().sorted().map(Action::name).collect(Collectors.joining(" "));
        return Map.of("token", name, "rights", rights, "scope", tenantId == null ? "everywhere" : "site");
    }

    /** Whether it covers an action; what it is and what its owner may, every token can ask. */
    public boolean covers(Action action) {
        return action == Action.PERMISSIONS_READ || actions.contains(action);
    }

    /** Whether it is worth something in that site. */
    public boolean worksIn(UUID tenant) {
        return tenantId == null || tenantId.equals(tenant);
    }
}

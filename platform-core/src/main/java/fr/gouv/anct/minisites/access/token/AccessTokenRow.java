package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Action;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Row of an access token read from the database, converted to an {@link AccessToken} without actions that no longer
 * exist.
 *
 * @param actions names of the actions, some of which may no longer exist
 */
record AccessTokenRow(
        UUID id,
        UUID accountId,
        String name,
        Set<String> actions,
        @Nullable UUID tenantId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    AccessToken token() {
        Set<Action> existing = Arrays.stream(Action.values())
                .filter(action -> actions.contains(action.name()))
                .collect(Collectors.toUnmodifiableSet());
        return new AccessToken(id, accountId, name, existing, tenantId, createdAt, expiresAt, lastUsedAt, revokedAt);
    }
}

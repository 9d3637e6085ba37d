package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Action;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Name, actions, optional single site and validity that a user has chosen in the form for a new access token.
 *
 * @param id generated when the form is rendered, so that a form sent twice creates one token
 * @param validity between 30 days and a year
 */
public record TokenRequest(
        UUID id, String name, Set<Action> actions, @Nullable UUID tenantId, Duration validity) {

    public static final int LONGEST_NAME = 100;
    public static final Duration SHORTEST = Duration.ofDays(30);
    public static final Duration LONGEST = Duration.ofDays(365);

    public TokenRequest {
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Token validity must be between 30 and 365 days, not " + validity);
        }
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("Token has no actions");
        }
        actions = Set.copyOf(actions);
    }
}

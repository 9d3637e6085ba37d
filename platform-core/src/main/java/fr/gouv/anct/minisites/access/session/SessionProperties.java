package fr.gouv.anct.minisites.access.session;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When sessions end.
 *
 * @param idleTimeout after the last call, five minutes at least: two minutes before, one is warned
 * @param maximumLifetime after its beginning, whatever is done; twelve hours at most
 */
@ConfigurationProperties("minisites.session")
public record SessionProperties(
        @DefaultValue("30m") Duration idleTimeout,
        @DefaultValue("12h") Duration maximumLifetime) {

    /**
     * How exactly the last call is known. A page is followed by other calls within seconds: written each time, reading would
     * cost as much as writing. Nobody is sent away early for it: a session may last that much longer.
     */
    static final Duration GRAIN = Duration.ofMinutes(1);

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIFE = Duration.ofHours(12);

    public SessionProperties {
        if (idleTimeout.compareTo(SHORTEST_IDLE) < 0 || idleTimeout.compareTo(maximumLifetime) > 0) {
            throw new IllegalArgumentException(
                    "minisites.session.idle-timeout is between 5 minutes and minisites.session.maximum-lifetime");
        }
        if (maximumLifetime.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("minisites.session.maximum-lifetime is 12 hours at most");
        }
    }

    /** How long a session that began then may still last, whatever is done. */
    public Duration left(Instant createdAt, Instant now) {
        return Duration.between(now, createdAt.plus(maximumLifetime));
    }

    /** Whether a session that was last used then, and lives until then, has ended. */
    boolean ended(Instant lastAccess, Instant expiresAt, Instant now) {
        return !now.isBefore(expiresAt) || lastAccess.isBefore(idleSince(now));
    }

    /** Who was last there before that is idle for too long. */
    Instant idleSince(Instant now) {
        return now.minus(idleTimeout).minus(GRAIN);
    }
}

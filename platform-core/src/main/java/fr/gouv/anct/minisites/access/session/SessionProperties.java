package fr.gouv.anct.minisites.access.session;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configured time limits of back-office sessions: the timeout after the last call, and the maximum lifetime whatever
 * the activity.
 *
 * @param idleTimeout after the last call, five minutes at least; the user is warned two minutes before
 * @param maximumLifetime after the start, whatever the activity; twelve hours at most
 */
@ConfigurationProperties("minisites.session")
public record SessionProperties(
        @DefaultValue("30m") Duration idleTimeout,
        @DefaultValue("12h") Duration maximumLifetime) {

    /**
     * Precision of the last access. A page is followed by other calls within seconds: if each were written, reading
     * would cost as much as writing. No session ends early because of it; it may last that much longer.
     */
    static final Duration GRAIN = Duration.ofMinutes(1);

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIFE = Duration.ofHours(12);

    public SessionProperties {
        if (idleTimeout.compareTo(SHORTEST_IDLE) < 0 || idleTimeout.compareTo(maximumLifetime) > 0) {
            throw new IllegalArgumentException(
                    "minisites.session.idle-timeout must be between 5 minutes and minisites.session.maximum-lifetime");
        }
        if (maximumLifetime.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("minisites.session.maximum-lifetime must not exceed 12 hours");
        }
    }

    /** Returns the remaining lifetime of a session created at that time, whatever the activity. */
    public Duration left(Instant createdAt, Instant now) {
        return Duration.between(now, createdAt.plus(maximumLifetime));
    }

    /** Whether a session with this last access and this end has ended. */
    boolean ended(Instant lastAccess, Instant expiresAt, Instant now) {
        return !now.isBefore(expiresAt) || lastAccess.isBefore(idleSince(now));
    }

    /** Returns the limit of the last access: sessions not used since are idle for too long. */
    Instant idleSince(Instant now) {
        return now.minus(idleTimeout).minus(GRAIN);
    }
}

package fr.gouv.anct.minisites.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * Spring session of the back office, new or loaded from the database, which tracks the changes that its call has to
 * save. {@link SessionProperties} alone determine its end.
 */
final class StoredSession implements Session {

    private final SessionProperties properties;
    private final Clock clock;
    private final SessionAttributeChanges attributes;
    private final Instant createdAt;
    private final Instant expiresAt;
    private String id;
    private String publicId;
    private @Nullable String storedId;
    private Instant storedAccess;
    private Instant lastAccess;

    private StoredSession(
            SessionProperties properties,
            Clock clock,
            String id,
            @Nullable String storedId,
            String publicId,
            SessionAttributeChanges attributes,
            Instant createdAt,
            Instant expiresAt,
            Instant lastAccess) {
        this.properties = properties;
        this.clock = clock;
        this.id = id;
        this.storedId = storedId;
        this.publicId = publicId;
        this.attributes = attributes;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.storedAccess = lastAccess;
        this.lastAccess = lastAccess;
    }

    /** Creates a session that starts now and is not stored yet. */
    static StoredSession begin(SessionProperties properties, Clock clock) {
        Instant now = clock.instant();
        return new StoredSession(
                properties,
                clock,
                RandomIds.secret(),
                null,
                RandomIds.publicId(),
                SessionAttributeChanges.none(),
                now,
                now.plus(properties.maximumLifetime()),
                now);
    }

    /** Creates a session from its stored row. */
    static StoredSession stored(
            SessionProperties properties,
            Clock clock,
            String id,
            String publicId,
            Map<String, String> attributes,
            Instant createdAt,
            Instant expiresAt,
            Instant lastAccess) {
        return new StoredSession(
                properties,
                clock,
                id,
                id,
                publicId,
                SessionAttributeChanges.stored(attributes),
                createdAt,
                expiresAt,
                lastAccess);
    }

    @Override
    public String getId() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    /** Id under which the session is stored; null if it is not stored. */
    @Nullable
    String storedId() {
        return storedId;
    }

    SessionAttributeChanges attributes() {
        return attributes;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Changes both ids, so that the journal distinguishes the user who signs in from the earlier visitor. */
    @Override
    public String changeSessionId() {
        id = RandomIds.secret();
        publicId = RandomIds.publicId();
        return id;
    }

    /** Whether there are changes to save. */
    boolean changed() {
        return !id.equals(storedId)
                || attributes.changed()
                || !lastAccess.isBefore(storedAccess.plus(SessionProperties.GRAIN));
    }

    void saved() {
        storedId = id;
        storedAccess = lastAccess;
        attributes.saved();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) (name.equals(SessionAttributeNames.PUBLIC_ID) ? publicId : attributes.get(name));
    }

    // Without the public id: a session without attributes is not stored.
    @Override
    public Set<String> getAttributeNames() {
        return attributes.names();
    }

    /**
     * Sets a string attribute.
     *
     * @throws IllegalArgumentException if the value is not a string
     */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        switch (value) {
            case null -> attributes.remove(name);
            case String text -> attributes.set(name, text);
            default -> throw new IllegalArgumentException("Session attribute is not a string: " + name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        lastAccess = moment;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccess;
    }

    /** Does nothing: the interval is the same for all sessions. */
    @Override
    public void setMaxInactiveInterval(Duration ignored) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return properties.idleTimeout();
    }

    @Override
    public boolean isExpired() {
        return properties.ended(lastAccess, expiresAt, clock.instant());
    }
}

package fr.gouv.anct.minisites.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as one call sees it. Its end is a matter of {@link SessionProperties}, and nobody moves it. */
final class StoredSession implements Session {

    private final SessionProperties terms;
    private final Clock clock;
    private final Attributes attributes;
    private final Instant createdAt;
    private final Instant expiresAt;
    private String id;
    private String publicId;
    private @Nullable String storedId;
    private Instant storedAccess;
    private Instant lastAccess;

    private StoredSession(
            SessionProperties terms,
            Clock clock,
            String id,
            @Nullable String storedId,
            String publicId,
            Attributes attributes,
            Instant createdAt,
            Instant expiresAt,
            Instant lastAccess) {
        this.terms = terms;
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

    /** One that begins now, and is stored nowhere yet. */
    static StoredSession begin(SessionProperties terms, Clock clock) {
        Instant now = clock.instant();
        return new StoredSession(
                terms,
                clock,
                RandomIds.secret(),
                null,
                RandomIds.publicId(),
                Attributes.none(),
                now,
                now.plus(terms.maximumLifetime()),
                now);
    }

    /** One that is stored. */
    static StoredSession stored(
            SessionProperties terms,
            Clock clock,
            String id,
            String publicId,
            Map<String, String> attributes,
            Instant createdAt,
            Instant expiresAt,
            Instant lastAccess) {
        return new StoredSession(
                terms, clock, id, id, publicId, Attributes.stored(attributes), createdAt, expiresAt, lastAccess);
    }

    @Override
    public String getId() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    /** The id under which it is stored; none while it is not. */
    @Nullable
    String storedId() {
        return storedId;
    }

    Attributes attributes() {
        return attributes;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Both ids change: who signs in is told apart in the journal from who was there before. */
    @Override
    public String changeSessionId() {
        id = RandomIds.secret();
        publicId = RandomIds.publicId();
        return id;
    }

    /** Whether there is something to write. */
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
        return (T) (name.equals(SessionAttribute.PUBLIC_ID) ? publicId : attributes.get(name));
    }

    // Without its public id: a session that holds nothing is not kept.
    @Override
    public Set<String> getAttributeNames() {
        return attributes.names();
    }

    /** @throws IllegalArgumentException when it is no text */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        switch (value) {
            case null -> attributes.remove(name);
            case String text -> attributes.set(name, text);
            default -> throw new IllegalArgumentException("A session holds texts: " + name);
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

    /** Changes nothing: it is the same for all. */
    @Override
    public void setMaxInactiveInterval(Duration ignored) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return terms.idleTimeout();
    }

    @Override
    public boolean isExpired() {
        return terms.ended(lastAccess, expiresAt, clock.instant());
    }
}

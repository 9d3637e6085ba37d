package fr.gouv.anct.minisites.access.session;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.session.ReactiveSessionRepository;
import reactor.core.publisher.Mono;

/** Fake session repository in memory, with the contract of the one in the database. */
final class MemorySessions implements ReactiveSessionRepository<StoredSession> {

    private record Kept(
            String publicId,
            Map<String, String> attributes,
            Instant createdAt,
            Instant expiresAt,
            Instant lastAccess) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final SessionProperties properties;
    private final Clock clock;

    MemorySessions(SessionProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Mono<StoredSession> createSession() {
        return Mono.fromSupplier(() -> StoredSession.begin(properties, clock));
    }

    @Override
    public Mono<StoredSession> findById(String id) {
        return Mono.fromSupplier(() -> kept.get(id))
                .map(found -> StoredSession.stored(
                        properties,
                        clock,
                        id,
                        found.publicId(),
                        found.attributes(),
                        found.createdAt(),
                        found.expiresAt(),
                        found.lastAccess()))
                .filter(session -> !session.isExpired());
    }

    @Override
    public Mono<Void> save(StoredSession session) {
        return Mono.fromRunnable(() -> {
            write(session);
            session.saved();
        });
    }

    private synchronized void write(StoredSession session) {
        String stored = session.storedId();
        if (stored == null) {
            kept.put(session.getId(), row(session, Map.of()));
            return;
        }
        Kept before = kept.remove(stored);
        if (before != null) {
            kept.put(session.getId(), row(session, before.attributes()));
        }
    }

    private static Kept row(StoredSession session, Map<String, String> before) {
        Map<String, String> attributes = new HashMap<>(before);
        session.attributes().removed().forEach(attributes::remove);
        attributes.putAll(session.attributes().set());
        return new Kept(
                session.publicId(),
                attributes,
                session.getCreationTime(),
                session.expiresAt(),
                session.getLastAccessedTime());
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return Mono.fromRunnable(() -> kept.remove(id));
    }
}

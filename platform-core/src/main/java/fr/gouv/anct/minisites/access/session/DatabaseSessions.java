package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.SecretHolderScope;
import java.time.Clock;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores sessions in the database: any node can read them, and a closed session is closed on all nodes. */
@Component
class DatabaseSessions implements ReactiveSessionRepository<StoredSession> {

    private final Sessions sessions;
    private final SecretHolderScope secrets;
    private final SessionProperties properties;
    private final Clock clock;

    DatabaseSessions(Sessions sessions, SecretHolderScope secrets, SessionProperties properties, Clock clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Mono<StoredSession> createSession() {
        return Mono.fromSupplier(() -> StoredSession.begin(properties, clock));
    }

    @Override
    public Mono<StoredSession> findById(String id) {
        String digest = SecretHolderScope.digest(id);
        return secrets.open(sessions.find(digest), digest)
                .map(row -> row.session(id, properties, clock))
                .filter(session -> !session.isExpired());
    }

    /** Saves the changes since the session was read. A session closed meanwhile stays closed. */
    @Override
    public Mono<Void> save(StoredSession session) {
        return Mono.defer(() -> write(session)).doOnSuccess(_ -> session.saved());
    }

    private Mono<Void> write(StoredSession session) {
        String stored = session.storedId();
        if (stored == null) {
            return insert(session);
        }
        return session.changed() ? update(session, SecretHolderScope.digest(stored)) : Mono.empty();
    }

    private Mono<Void> insert(StoredSession session) {
        return sessions.add(
                SecretHolderScope.digest(session.getId()),
                session.publicId(),
                Jsonb.write(session.attributes().set()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.expiresAt());
    }

    private Mono<Void> update(StoredSession session, String stored) {
        String digest = SecretHolderScope.digest(session.getId());
        Mono<Void> update = sessions.update(
                stored,
                digest,
                session.publicId(),
                session.getLastAccessedTime(),
                Jsonb.write(session.attributes().removed()),
                Jsonb.write(session.attributes().set()));
        return secrets.open(update, stored, digest);
    }

    @Override
    public Mono<Void> deleteById(String id) {
        String digest = SecretHolderScope.digest(id);
        return secrets.open(sessions.delete(digest), digest);
    }
}

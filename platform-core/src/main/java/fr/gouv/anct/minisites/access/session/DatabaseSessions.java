package fr.gouv.anct.minisites.access.session;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.database.SecretHolderScope;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Stores sessions in the database: any node can read them, and a closed session is closed on all nodes. */
@Repository
@RowScope(RowOwner.SECRET_HOLDER)
class DatabaseSessions implements ReactiveSessionRepository<StoredSession> {

    private final DatabaseClient database;
    private final SecretHolderScope secrets;
    private final SessionProperties properties;
    private final Clock clock;

    DatabaseSessions(DatabaseClient database, SecretHolderScope secrets, SessionProperties properties, Clock clock) {
        this.database = database;
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
        Mono<StoredSession> found = database.sql("select * from session where id_hash = :digest")
                .bind("digest", digest)
                .map(row -> session(id, row))
                .one();
        return secrets.open(found, digest).filter(session -> !session.isExpired());
    }

    @SuppressWarnings("unchecked")
    private StoredSession session(String id, Readable row) {
        return StoredSession.stored(
                properties,
                clock,
                id,
                requireNonNull(row.get("public_id", String.class)),
                (Map<String, String>) Jsonb.read(row, "attributes", Map.class),
                requireNonNull(row.get("created_at", Instant.class)),
                requireNonNull(row.get("expires_at", Instant.class)),
                requireNonNull(row.get("last_access", Instant.class)));
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
        return database.sql("""
                        insert into session (id_hash, public_id, attributes, created_at, last_access, expires_at)
                        values (:digest, :publicId, cast(:attributes as jsonb), :created, :access, :expires)
                        """)
                .bind("digest", SecretHolderScope.digest(session.getId()))
                .bind("publicId", session.publicId())
                .bind("attributes", Jsonb.write(session.attributes().set()))
                .bind("created", session.getCreationTime())
                .bind("access", session.getLastAccessedTime())
                .bind("expires", session.expiresAt())
                .then();
    }

    // Removes an attribute only if it still has the value that was read: a message stored by a concurrent call is kept.
    private Mono<Void> update(StoredSession session, String stored) {
        String digest = SecretHolderScope.digest(session.getId());
        Mono<Void> update = database.sql("""
                        update session
                           set id_hash = :digest,
                               public_id = :publicId,
                               last_access = greatest(last_access, :access),
                               attributes = (attributes - array(
                                       select removed.key from jsonb_each_text(cast(:removed as jsonb)) removed
                                        where removed.value = attributes ->> removed.key)) || cast(:set as jsonb)
                         where id_hash = :stored
                        """)
                .bind("digest", digest)
                .bind("publicId", session.publicId())
                .bind("access", session.getLastAccessedTime())
                .bind("removed", Jsonb.write(session.attributes().removed()))
                .bind("set", Jsonb.write(session.attributes().set()))
                .bind("stored", stored)
                .then();
        return secrets.open(update, stored, digest);
    }

    @Override
    public Mono<Void> deleteById(String id) {
        String digest = SecretHolderScope.digest(id);
        Mono<Void> delete = database.sql("delete from session where id_hash = :digest")
                .bind("digest", digest)
                .then();
        return secrets.open(delete, digest);
    }
}

package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.Jsonb;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Row of a session read from the database, whose JSON attributes are decoded to build a {@link StoredSession}.
 *
 * @param attributes JSON of the attributes
 */
record SessionRow(String publicId, String attributes, Instant createdAt, Instant expiresAt, Instant lastAccess) {

    @SuppressWarnings("unchecked")
    StoredSession session(String id, SessionProperties properties, Clock clock) {
        Map<String, String> read = (Map<String, String>) Jsonb.MAPPER.readValue(attributes, Map.class);
        return StoredSession.stored(properties, clock, id, publicId, read, createdAt, expiresAt, lastAccess);
    }
}

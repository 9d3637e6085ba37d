package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the sessions: of the holder of a session id, of the current account, and of all of them when they have
 * expired.
 */
@RowScope({RowOwner.SECRET_HOLDER, RowOwner.ACCOUNT, RowOwner.PLATFORM})
interface Sessions extends Repository<SessionRow, UUID> {

    @Query("""
        select public_id, attributes, created_at, expires_at, last_access from session where id_hash = :digest
        """)
    Mono<SessionRow> find(String digest);

    @Modifying
    @Query("""
        insert into session (id_hash, public_id, attributes, created_at, last_access, expires_at)
        values (:digest, :publicId, cast(:attributes as jsonb), :created, :access, :expires)
        """)
    Mono<Void> add(String digest, String publicId, String attributes, Instant created, Instant access, Instant expires);

    /**
     * Updates a session. An attribute is removed only if it still has the value that was read: a message stored by a
     * concurrent call is kept.
     *
     * @param stored digest of its id before the update
     * @param removed JSON of the attributes to remove, with the values that were read
     * @param set JSON of the attributes to set
     */
    @Modifying
    @Query("""
        update session
           set id_hash = :digest,
               public_id = :publicId,
               last_access = greatest(last_access, :access),
               attributes = (attributes - array(
                       select removed.key from jsonb_each_text(cast(:removed as jsonb)) removed
                        where removed.value = attributes ->> removed.key)) || cast(:set as jsonb)
         where id_hash = :stored
        """)
    Mono<Void> update(String stored, String digest, String publicId, Instant access, String removed, String set);

    @Modifying
    @Query("delete from session where id_hash = :digest")
    Mono<Void> delete(String digest);

    /** Returns the active sessions of the current account, last used first. */
    @Query("""
        select public_id, created_at as started_at, last_access,
               coalesce(attributes ->> '""" + SessionAttributeNames.BROWSER + """
        ', '') as browser
          from session
         where account_id = :account and expires_at > :now and last_access >= :idle
         order by last_access desc, public_id
        """)
    Flux<AccountSession> findByAccount(UUID account, Instant now, Instant idle);

    /** Deletes a session of the current account; false if it has none of this id. */
    @Modifying
    @Query("delete from session where account_id = :account and public_id = :publicId")
    Mono<Boolean> deleteOfAccount(UUID account, String publicId);

    /** Deletes all sessions of the current account but one; returns their number. */
    @Modifying
    @Query("delete from session where account_id = :account and public_id <> :keptPublicId")
    Mono<Long> deleteOthersOfAccount(UUID account, String keptPublicId);

    /** Deletes expired and idle sessions. Across accounts. */
    @Modifying
    @Query("delete from session where expires_at <= :now or last_access < :idle")
    Mono<Void> deleteExpired(Instant now, Instant idle);
}

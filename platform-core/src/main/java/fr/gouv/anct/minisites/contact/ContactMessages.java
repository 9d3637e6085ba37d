package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the messages of visitors to the current tenant as encrypted rows: inserts, lists, counts, marks as handled
 * and deletes them.
 */
@RowScope(RowOwner.TENANT)
interface ContactMessages extends Repository<ContactMessages.EncryptedRow, UUID> {

    /** A row as stored. */
    record EncryptedRow(
            UUID id,
            MessageKind kind,
            Instant receivedAt,
            @Embedded.Empty(prefix = "sealed_") MessageEncryption.Ciphertext sealed,
            @Nullable Instant handledAt) {}

    String SELECT = "select id, kind, received_at, key_id as sealed_key, sealed as sealed_bytes, handled_at from"
            + " contact_message";
    String MATCHING = " where (cast(:waiting as boolean) is null or (handled_at is null) = :waiting)"
            + " and (cast(:kind as text) is null or kind = :kind)";
    String NEWEST_FIRST = " order by received_at desc, id limit :size";

    /** Inserts a message; returns false if the id exists already: a form sent twice creates one message. */
    @Modifying
    @Query("insert into contact_message (id, kind, key_id, sealed) values (:id, :kind, :key, :sealed)"
            + " on conflict do nothing")
    Mono<Boolean> add(UUID id, String kind, String key, byte[] sealed);

    /** Counts the pending messages, the handled ones, or all of them; of one kind or of both. */
    @Query("select count(*) from contact_message" + MATCHING)
    Mono<Long> count(@Nullable Boolean waiting, @Nullable String kind);

    /** Counts the pending messages, a hundred at most; empty if there is none. */
    @Query("""
        select count(*) as count, min(received_at) as since
          from (select received_at from contact_message where handled_at is null
                 order by received_at limit
        """ + PendingMessagesSummary.MOST + """
        ) waiting having count(*) > 0\
        """)
    Mono<PendingMessagesSummary> waiting();

    @Query(SELECT + MATCHING + NEWEST_FIRST + " offset :offset")
    Flux<EncryptedRow> page(@Nullable Boolean waiting, @Nullable String kind, int size, long offset);

    @Query(SELECT + " where id = :id")
    Mono<EncryptedRow> one(UUID id);

    @Query(SELECT + " where id = any(:ids)")
    Flux<EncryptedRow> some(UUID[] ids);

    @Query(SELECT + NEWEST_FIRST)
    Flux<EncryptedRow> first(int size);

    /** Returns the messages that follow one, newest first. */
    @Query(SELECT + " where received_at <= :at and (received_at < :at or id > :id)" + NEWEST_FIRST)
    Flux<EncryptedRow> after(Instant at, UUID id, int size);

    /** Marks a message as handled or pending; returns false if it does not exist or was so already. */
    @Modifying
    @Query("""
        update contact_message set handled_at = case when :handled then now() end
         where id = :id and (handled_at is null) = :handled
        """)
    Mono<Boolean> handled(UUID id, boolean handled);

    @Modifying
    @Query("delete from contact_message where id = :id")
    Mono<Boolean> remove(UUID id);

    /** Deletes the messages received before the given time; returns their number. */
    @Modifying
    @Query("delete from contact_message where received_at < :before")
    Mono<Long> clear(Instant before);
}

package fr.gouv.anct.minisites.contact;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the encrypted messages of the current tenant. */
@Repository
@RowScope(RowOwner.TENANT)
class ContactMessages {

    private static final String COLUMNS = "select id, received_at, key_id, sealed, handled_at from contact_message";
    private static final String MATCHING = " where :all or (handled_at is null) = :waiting";

    private final DatabaseClient database;

    ContactMessages(DatabaseClient database) {
        this.database = database;
    }

    /** A row as stored. */
    record EncryptedRow(
            UUID id,
            Instant receivedAt,
            MessageEncryption.Ciphertext sealed,
            @Nullable Instant handledAt) {}

    /** Inserts a message; returns false if the id exists already: a form sent twice creates one message. */
    Mono<Boolean> add(UUID tenant, UUID id, MessageEncryption.Ciphertext sealed) {
        return database.sql("""
            insert into contact_message (tenant_id, id, key_id, sealed) values (:tenant, :id, :key, :sealed)
            on conflict do nothing
            """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("key", sealed.key())
                .bind("sealed", sealed.bytes())
                .fetch()
                .rowsUpdated()
                .map(added -> added == 1);
    }

    /**
     * Returns one page of messages, newest first.
     *
     * @param waiting true for pending messages, false for handled ones; null for all
     */
    Mono<ResultPage<EncryptedRow>> page(@Nullable Boolean waiting, int page, int size) {
        return matching("select count(*) from contact_message" + MATCHING, waiting)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .flatMap(total -> rows(waiting, page, size).map(rows -> new ResultPage<>(rows, page, size, total)));
    }

    /** Counts the pending messages, a hundred at most; empty if there is none. */
    Mono<PendingMessagesSummary> waiting() {
        return database.sql("""
            select count(*) as count, min(received_at) as since
              from (select received_at from contact_message where handled_at is null
                     order by received_at limit %d) waiting
            having count(*) > 0
            """.formatted(PendingMessagesSummary.MOST))
                .map(row -> new PendingMessagesSummary(
                        requireNonNull(row.get("count", Long.class)), requireNonNull(row.get("since", Instant.class))))
                .one();
    }

    private Mono<List<EncryptedRow>> rows(@Nullable Boolean waiting, int page, int size) {
        return matching(COLUMNS + MATCHING + " order by received_at desc, id limit :size offset :offset", waiting)
                .bind("size", size)
                .bind("offset", ResultPage.offset(page, size))
                .map(ContactMessages::row)
                .all()
                .collectList();
    }

    private DatabaseClient.GenericExecuteSpec matching(String sql, @Nullable Boolean waiting) {
        return database.sql(sql).bind("all", waiting == null).bind("waiting", Boolean.TRUE.equals(waiting));
    }

    Mono<EncryptedRow> one(UUID id) {
        return database.sql(COLUMNS + " where id = :id")
                .bind("id", id)
                .map(ContactMessages::row)
                .one();
    }

    /** Returns the messages that follow one, or the first ones without it; newest first. */
    Flux<EncryptedRow> after(Optional<EncryptedRow> last, int size) {
        String following = " where received_at <= :at and (received_at < :at or id > :id)";
        DatabaseClient.GenericExecuteSpec statement = database.sql(
                        COLUMNS + (last.isPresent() ? following : "") + " order by received_at desc, id limit :size")
                .bind("size", size);
        return last.map(row -> statement.bind("at", row.receivedAt()).bind("id", row.id()))
                .orElse(statement)
                .map(ContactMessages::row)
                .all();
    }

    /** Marks a message as handled or pending; returns false if it does not exist or was so already. */
    Mono<Boolean> handled(UUID id, boolean handled) {
        return database.sql("""
            update contact_message set handled_at = case when :handled then now() end
             where id = :id and (handled_at is null) = :handled
            """)
                .bind("id", id)
                .bind("handled", handled)
                .fetch()
                .rowsUpdated()
                .map(changed -> changed == 1);
    }

    Mono<Boolean> remove(UUID id) {
        return database.sql("delete from contact_message where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(removed -> removed == 1);
    }

    /** Deletes the messages received before the given time; returns their number. */
    Mono<Long> clear(Instant before) {
        return database.sql("delete from contact_message where received_at < :before")
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    private static EncryptedRow row(Readable row) {
        return new EncryptedRow(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("received_at", Instant.class)),
                new MessageEncryption.Ciphertext(
                        requireNonNull(row.get("key_id", String.class)),
                        requireNonNull(row.get("sealed", byte[].class))),
                row.get("handled_at", Instant.class));
    }
}

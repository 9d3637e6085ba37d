package fr.gouv.anct.minisites.content.review;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of waivers; runs in the transaction of the caller. */
@Repository
@RowScope(RowOwner.TENANT)
class Waivers {

    private final DatabaseClient database;

    Waivers(DatabaseClient database) {
        this.database = database;
    }

    /** Returns the waiver of a revision, if there is one. */
    Mono<Waiver> of(UUID revision) {
        return database.sql("""
            select w.revision_id, w.reason, a.given_name || ' ' || a.usual_name as giver, w.given_at
              from check_waiver w join account a on a.id = w.given_by
             where w.revision_id = :revision
            """)
                .bind("revision", revision)
                .map(row -> new Waiver(
                        requireNonNull(row.get("revision_id", UUID.class)),
                        requireNonNull(row.get("reason", String.class)),
                        requireNonNull(row.get("giver", String.class)),
                        requireNonNull(row.get("given_at", Instant.class))))
                .one();
    }

    /** Inserts a waiver; false when the revision already has one. */
    Mono<Boolean> add(UUID page, UUID revision, String reason, UUID by) {
        return database.sql("""
            insert into check_waiver (tenant_id, page_id, revision_id, reason, given_by, given_at)
            values (current_setting('app.tenant')::uuid, :page, :revision, :reason, :by, clock_timestamp())
            on conflict do nothing
            """)
                .bind("page", page)
                .bind("revision", revision)
                .bind("reason", reason)
                .bind("by", by)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }
}

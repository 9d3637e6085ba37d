package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of the invitation quota of the current tenant and of its use, in the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class InvitationQuotas {

    /**
     * Counts invitations to addresses without an account; an address that has since got an account no longer counts.
     */
    static final String STRANGERS = "select count(*)::int from invitation i where i.created_at > :since"
            + " and not exists (select from account a where a.email = i.email and a.erased_at is null)";

    private final DatabaseClient database;

    InvitationQuotas(DatabaseClient database) {
        this.database = database;
    }

    /** Returns the quota set by central communications; empty if there is none. */
    Mono<Integer> own() {
        return database.sql("select per_day from invitation_ceiling")
                .map(row -> requireNonNull(row.get(0, Integer.class)))
                .one();
    }

    Mono<Void> save(UUID tenantId, int perDay) {
        return database.sql("""
                        insert into invitation_ceiling (tenant_id, per_day) values (:tenant, :ceiling)
                        on conflict (tenant_id) do update set per_day = excluded.per_day
                        """)
                .bind("tenant", tenantId)
                .bind("ceiling", perDay)
                .then();
    }

    /** Counts invitations to addresses without an account since the given time. */
    Mono<Integer> countSent(Instant since) {
        return database.sql(STRANGERS)
                .bind("since", since)
                .map(row -> requireNonNull(row.get(0, Integer.class)))
                .one();
    }

    /**
     * Counts for a sending transaction: those of one tenant are serialised by a lock. The lock is a separate statement,
     * because a statement does not see rows committed while it waited.
     */
    Mono<Integer> countSentForUpdate(Instant since) {
        return database.sql(
                        "select pg_advisory_xact_lock(hashtextextended('invitation ' || current_setting('app.tenant'), 0))")
                .then()
                .then(Mono.defer(() -> countSent(since)));
    }
}

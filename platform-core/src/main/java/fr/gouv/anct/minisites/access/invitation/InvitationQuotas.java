package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of the invitation quota of the current tenant and of its use. */
@RowScope(RowOwner.TENANT)
interface InvitationQuotas extends Repository<InvitationRow, UUID> {

    /**
     * Counts invitations to addresses without an account; an address that has since got an account no longer counts.
     */
    String STRANGERS = """
            select count(*) from invitation i
             where i.created_at > :since
               and not exists (select from account a where a.email = i.email and a.erased_at is null)
            """;

    /** Returns the quota set by central communications; empty if there is none. */
    @Query("select per_day from invitation_ceiling")
    Mono<Integer> own();

    @Modifying
    @Query("""
        insert into invitation_ceiling (per_day) values (:perDay)
        on conflict (tenant_id) do update set per_day = excluded.per_day
        """)
    Mono<Void> save(int perDay);

    /** Counts invitations to addresses without an account since the given time. */
    @Query(STRANGERS)
    Mono<Integer> countSent(Instant since);

    /**
     * Waits for other sending transactions of the tenant. To be called before {@link #countSent}: a statement does not
     * see rows committed while it waited.
     */
    @Modifying
    @Query("""
        select pg_advisory_xact_lock(
            hashtextextended('invitation ' || cast(current_setting('app.tenant') as uuid), 0))
        """)
    Mono<Void> lockSending();
}

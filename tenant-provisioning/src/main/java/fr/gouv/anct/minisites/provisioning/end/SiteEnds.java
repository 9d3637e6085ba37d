package fr.gouv.anct.minisites.provisioning.end;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/**
 * Repository of the end of the current tenant: one row at most. Each change requires what its author saw, so that of two
 * at once one succeeds.
 */
@RowScope(RowOwner.TENANT)
interface SiteEnds extends Repository<SiteEndRow, UUID> {

    /** Assignments that remove the request. */
    String ANSWERED = "request_id = null, wished_on = null, reason = null, asked_by = null, asked_at = null";

    @Query("""
        select e.ends_on, e.request_id, e.wished_on, e.reason, e.asked_by, a.display_name as asked_by_name, e.asked_at
          from site_end e left join account a on a.id = e.asked_by
        """)
    Mono<SiteEndRow> find();

    /** Stores the end with which a site is created; an existing one stays. */
    @Modifying
    @Query("insert into site_end (ends_on) values (:endsOn) on conflict (tenant_id) do nothing")
    Mono<Void> start(LocalDate endsOn);

    /**
     * Sets the end; false when another one was set, or owners ask to put it off.
     *
     * @param seen the end that is replaced; null when there was none
     */
    @Modifying
    @Query("""
        insert into site_end as e (ends_on) values (:endsOn)
        on conflict (tenant_id) do update set ends_on = excluded.ends_on
         where e.ends_on = :seen and e.request_id is null
        """)
    Mono<Boolean> set(LocalDate endsOn, @Nullable LocalDate seen);

    /**
     * Asks to put the end off; false when another one was set, or a request waits already, or the site is closed. The
     * lock of the tenant waits for an act that closes it.
     */
    @Modifying
    @Query("""
        update site_end e
           set request_id = :id, wished_on = :wishedOn, reason = :reason, asked_by = :by, asked_at = now()
          from (select tenant_id from tenant where state in ('preparation', 'live', 'suspended') for share) t
         where t.tenant_id = e.tenant_id and e.ends_on = :seen and e.request_id is null
        """)
    Mono<Boolean> ask(UUID id, LocalDate seen, LocalDate wishedOn, String reason, UUID by);

    /** Answers a request with an end; false when it was answered, or is one's own. */
    @Modifying
    @Query("update site_end set ends_on = :endsOn, " + ANSWERED + " where request_id = :id and asked_by <> :by")
    Mono<Boolean> grant(UUID id, LocalDate endsOn, UUID by);

    /** Answers a request, and leaves the end as it is; false when it was answered, or is one's own. */
    @Modifying
    @Query("update site_end set " + ANSWERED + " where request_id = :id and asked_by <> :by")
    Mono<Boolean> refuse(UUID id, UUID by);

    /** Withdraws a request, and leaves the end as it is; false when it was answered or withdrawn. */
    @Modifying
    @Query("update site_end set " + ANSWERED + " where request_id = :id")
    Mono<Boolean> withdraw(UUID id);
}

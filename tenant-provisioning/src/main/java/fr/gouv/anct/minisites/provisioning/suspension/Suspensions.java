package fr.gouv.anct.minisites.provisioning.suspension;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of the suspensions of the current tenant; at most one of them is open. */
@RowScope(RowOwner.TENANT)
interface Suspensions extends Repository<Suspension, UUID> {

    /**
     * Adds an open suspension.
     *
     * @param since when the changed suspension began; null for now
     */
    @Modifying
    @Query("""
        insert into suspension (id, suspended_at, suspended_by, service, reason, notice, until)
        values (:id, coalesce(:since, now()), :by, :service, :reason, :notice, :until)
        """)
    Mono<Void> add(
            UUID id,
            UUID by,
            Role service,
            String reason,
            @Nullable String notice,
            @Nullable LocalDate until,
            @Nullable Instant since);

    /** Ends a suspension; false when it has ended, or the site is not suspended any more. */
    @Modifying
    @Query("""
        update suspension s set ended_at = now(), ended_by = :by
          from tenant t
         where t.tenant_id = s.tenant_id and t.state = 'suspended' and s.id = :id and s.ended_at is null
        """)
    Mono<Boolean> end(UUID id, UUID by);

    /** Ends a suspension whose last day has passed in Paris; false for any other. */
    @Modifying
    @Query("""
        update suspension s set ended_at = now()
          from tenant t
         where t.tenant_id = s.tenant_id and t.state = 'suspended' and s.id = :id and s.ended_at is null
           and s.until < cast(now() at time zone 'Europe/Paris' as date)
        """)
    Mono<Boolean> endDue(UUID id);

    /** Returns the suspension that has not ended; a site that is archived meanwhile keeps it. */
    @Query("select id, suspended_at, service, reason, notice, until from suspension where ended_at is null")
    Mono<Suspension> findOpen();
}

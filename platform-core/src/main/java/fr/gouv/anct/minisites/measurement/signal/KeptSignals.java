package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of what the team of the current site keeps as it is, until a day. */
@RowScope(RowOwner.TENANT)
interface KeptSignals extends Repository<KeptSignals.Kept, String> {

    /** A silent finding. */
    record Kept(String signal, String subject) {}

    @Query("select signal, subject from signal_kept where until >= :today")
    Flux<Kept> find(LocalDate today);

    /** Returns what is silent on a day with the titles of pages, the next to be listed first. */
    @Query("""
        select k.signal, k.subject, coalesce(r.title, k.subject) as label, k.until
          from signal_kept k
          left join page p on p.id::text = k.subject and p.trashed_at is null
          left join revision r on r.tenant_id = p.tenant_id and r.id = coalesce(p.published_revision, p.head_revision)
         where k.until >= :today and (p.id is not null or k.subject !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
         order by k.until, label
        """)
    Flux<KeptSignal> list(LocalDate today);

    @Modifying
    @Query("""
        insert into signal_kept (signal, subject, until) values (:signal, :subject, :until)
        on conflict (tenant_id, signal, subject) do update set until = excluded.until
        """)
    Mono<Void> keep(String signal, String subject, LocalDate until);

    /** Ends the silence about a thing. */
    @Modifying
    @Query("delete from signal_kept where signal = :signal and subject = :subject")
    Mono<Void> delete(String signal, String subject);

    /** Deletes what is over. */
    @Modifying
    @Query("delete from signal_kept where until < :today")
    Mono<Void> clear(LocalDate today);
}

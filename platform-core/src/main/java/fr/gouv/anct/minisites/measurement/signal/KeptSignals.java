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

    @Modifying
    @Query("""
        insert into signal_kept (signal, subject, until) values (:signal, :subject, :until)
        on conflict (tenant_id, signal, subject) do update set until = excluded.until
        """)
    Mono<Void> keep(String signal, String subject, LocalDate until);

    /** Deletes what is over. */
    @Modifying
    @Query("delete from signal_kept where until < :today")
    Mono<Void> clear(LocalDate today);
}

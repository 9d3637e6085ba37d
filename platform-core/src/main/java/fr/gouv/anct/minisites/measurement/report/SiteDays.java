package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository that reads the counts of the current tenant by day. */
@RowScope(RowOwner.TENANT)
interface SiteDays extends Repository<SiteDay, LocalDate> {

    @Query("select * from site_day where day between :from and :to order by day")
    Flux<SiteDay> find(LocalDate from, LocalDate to);

    /** Returns the first counted day; empty when nothing was counted. */
    @Query("select day from site_day order by day limit 1")
    Mono<LocalDate> findFirst();
}

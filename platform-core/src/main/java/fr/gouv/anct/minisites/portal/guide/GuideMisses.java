package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the answers that led visitors of the guide to nothing of use, by day, in the current tenant. */
@RowScope(RowOwner.TENANT)
interface GuideMisses extends Repository<GuideMisses.Missed, UUID> {

    /** Answers in words, with how often they led to nothing of use. */
    record Missed(String answers, long misses) {}

    @Modifying
    @Query("""
        insert into guide_miss_day as d (day, answers, misses) values (:day, :answers, 1)
        on conflict (tenant_id, day, answers) do update set misses = d.misses + 1
        """)
    Mono<Long> add(LocalDate day, String answers);

    /** Returns the most frequent ones since a day. */
    @Query("""
        select answers, sum(misses)::bigint as misses from guide_miss_day
         where day >= :from
         group by answers having sum(misses) >= :fewest
         order by sum(misses) desc, answers limit :most
        """)
    Flux<Missed> find(LocalDate from, int fewest, int most);

    /** Deletes the counts of the days before a day. */
    @Modifying
    @Query("delete from guide_miss_day where day < :before")
    Mono<Long> clear(LocalDate before);
}

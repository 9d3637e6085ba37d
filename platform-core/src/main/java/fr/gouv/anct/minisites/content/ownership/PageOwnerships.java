package fr.gouv.anct.minisites.content.ownership;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository that stores owner, dates and sharing of the pages of the current tenant and finds the pages whose review date has
 * passed.
 */
@RowScope(RowOwner.TENANT)
interface PageOwnerships extends Repository<OverduePage, UUID> {

    String DUE = """
         from page p
         join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
         left join account a on a.id = p.owner_id
        where p.trashed_at is null and p.review_on < (now() at time zone 'Europe/Paris')::date
        """;

    @Modifying
    @Query("update page set (owner_id, review_on, date, shared) = (:owner, :reviewOn, :date, :shared) where id = :page")
    Mono<Void> write(
            UUID page, @Nullable UUID owner, @Nullable LocalDate reviewOn, @Nullable LocalDate date, boolean shared);

    /** Counts the pages overdue for review. */
    @Query("select count(*)" + DUE)
    Mono<Long> countDue();

    /** Returns the pages overdue for review, longest overdue first. */
    @Query("""
        select p.id as page, r.title, p.path, p.review_on as on, a.display_name as owner
        """ + DUE + " order by p.review_on, p.id limit :size offset :offset")
    Flux<OverduePage> findDue(int size, long offset);
}

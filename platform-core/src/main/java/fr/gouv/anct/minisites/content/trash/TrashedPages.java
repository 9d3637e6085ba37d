package fr.gouv.anct.minisites.content.trash;

import fr.gouv.anct.minisites.content.tree.LockedPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the current tenant's trash, which moves pages to it, restores them or deletes them with all their
 * revisions. Pages trashed together share one timestamp.
 */
@RowScope(RowOwner.TENANT)
interface TrashedPages extends Repository<TrashedPage, UUID> {

    String DISCARDED = """
        select p.id, p.parent_id, p.kind, p.path, p.position, p.date, r.title, p.trashed_at as at,
               a.display_name as by,
               (with recursive branch as (
                    select p.id
                    union all
                    select c.id from branch b join page c on c.parent_id = b.id where c.trashed_at = p.trashed_at)
                select count(*) - 1 from branch) as under
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          left join account a on a.id = p.trashed_by
         where p.trashed_at is not null
        """;

    /** Excludes pages that were trashed along with their parent. */
    String TOPS = """
         and not exists (select from page a where a.tenant_id = p.tenant_id and a.id = p.parent_id
                          and a.trashed_at = p.trashed_at)
        """;

    String BRANCH = """
        with recursive branch as (
            select id, trashed_at from page where id = :page and trashed_at is not null
            union all
            select c.id, c.trashed_at from branch b join page c on c.parent_id = b.id and c.trashed_at = b.trashed_at)
        """;

    @Query("select count(*) from page p where p.trashed_at is not null" + TOPS)
    Mono<Long> count();

    /** Returns pages, latest first; pages trashed along with their parent are counted with it. */
    @Query(DISCARDED + TOPS + " order by p.trashed_at desc, p.path limit :size offset :offset")
    Flux<TrashedPage> page(int size, long offset);

    /** Returns the pages that follow one, likewise; the first ones when the moment is null. */
    @Query(DISCARDED + TOPS + """
         and (cast(:at as timestamptz) is null or p.trashed_at < :at or (p.trashed_at = :at and p.id > :id))
        order by p.trashed_at desc, p.id limit :size
        """)
    Flux<TrashedPage> after(@Nullable Instant at, UUID id, int size);

    /** Returns a page; empty when it is not in the trash. */
    @Query(DISCARDED + " and p.id = :page")
    Mono<TrashedPage> one(UUID page);

    /** Returns some pages, without those that are not in the trash. */
    @Query(DISCARDED + " and p.id = any(:pages)")
    Flux<TrashedPage> some(UUID[] pages);

    /** Moves pages to the trash and withdraws them from publication. */
    @Modifying
    @Query("""
        update page set (trashed_at, trashed_by, trashed_revision, published_revision)
             = (now(), :by, published_revision, null)
         where id = any(:pages)
        """)
    Mono<Void> discard(UUID[] pages, UUID by);

    /** Locks and returns a page with all pages trashed along with it; published means that it was. */
    @Query(BRANCH + """
        select p.id, p.path, p.trashed_revision is not null as published,
               p.known_path is not distinct from p.path as known, false as scheduled
          from page p where p.id in (select id from branch)
         order by p.path for no key update
        """)
    Flux<LockedPage> branch(UUID page);

    /**
     * Restores pages.
     *
     * @param page root of the branch, placed under the parent; the others follow it
     * @param before former path of the page
     * @param after its new path
     * @param online whether formerly published pages are published again
     */
    @Modifying
    @Query(BRANCH + """
        update page p
           set trashed_at = null, trashed_by = null, trashed_revision = null,
               published_revision = case when :online then p.trashed_revision end,
               published_at = case when :online then p.published_at end,
               path = case when starts_with(p.path, :before) then :after || substr(p.path, length(:before) + 1)
                           else p.path end,
               parent_id = case when p.id = :page then :parent else p.parent_id end
          from branch b where p.id = b.id
        """)
    Mono<Void> restore(UUID page, @Nullable UUID parent, String before, String after, boolean online);

    @Query("""
        select count(*) as pages, count(trashed_revision) as seen, max(trashed_at) as latest,
               coalesce(sum((select count(*) from revision r
                              where r.tenant_id = p.tenant_id and r.page_id = p.id)), 0)::bigint as versions,
               coalesce(sum((select count(*) from preview_comment c
                              where c.tenant_id = p.tenant_id and c.page_id = p.id)), 0)::bigint as comments
          from page p where trashed_at is not null
        """)
    Mono<TrashSummary> contents();

    /** Locks and returns the pages trashed at or before a moment. */
    @Query("select id from page where trashed_at <= :moment order by path for no key update")
    Flux<UUID> until(Instant moment);

    /** Deletes trashed pages permanently, with all their revisions. Their remaining children lose their parent. */
    default Mono<Void> purge(UUID[] pages) {
        return clearRevisions(pages)
                .then(detachChildren(pages))
                .then(deleteRevisions(pages))
                .then(delete(pages));
    }

    @Modifying
    @Query("update page set (head_revision, trashed_revision) = (null, null) where id = any(:pages)")
    Mono<Void> clearRevisions(UUID[] pages);

    @Modifying
    @Query("update page set parent_id = null where parent_id = any(:pages)")
    Mono<Void> detachChildren(UUID[] pages);

    @Modifying
    @Query("delete from revision where page_id = any(:pages)")
    Mono<Void> deleteRevisions(UUID[] pages);

    @Modifying
    @Query("delete from page where id = any(:pages) and trashed_at is not null")
    Mono<Void> delete(UUID[] pages);

    /** Returns the tenants with pages trashed at or before a moment. Across tenants. */
    @Query("select distinct tenant_id from page where trashed_at <= :moment")
    Flux<UUID> findTenants(Instant moment);
}

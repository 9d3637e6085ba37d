package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the copied aids. */
@RowScope(RowOwner.PLATFORM)
interface AidRows extends Repository<Aid, Long> {

    /**
     * The last copy.
     *
     * @param version changes with what pages show of it
     */
    record Copy(long version, Instant copiedAt) {}

    /** An aid with its territory. */
    record Stored(
            String facts,
            @Nullable String code,
            @Nullable String slug,
            @Nullable String label,
            String[] within) {}

    @Query("select version, copied_at from aid_copy")
    Mono<Copy> findCopy();

    @Query("""
        select cast(a.facts as text) as facts, t.code, t.slug, t.label, coalesce(t.within, '{}') as within
          from aid a left join territory t on t.code = a.territory
        """)
    Flux<Stored> findAll();

    /**
     * Adds or changes aids. The perimeter is the territory of its name and kind, if there is a single one.
     *
     * @param aids as JSON array of objects with id, facts, kind and perimeter
     */
    @Modifying
    @Query("""
        with given as materialized (
            select id, facts, kind, territory_name(perimeter) as folded
              from jsonb_to_recordset(cast(:aids as jsonb)) as g (id bigint, facts jsonb, kind text, perimeter text)),
        known as materialized (
            select split_part(code, '-', 1) as kind, territory_name(name) as folded, min(code) as code
              from territory
             where replaced_by is null and split_part(code, '-', 1) in (select kind from given)
             group by 1, 2 having count(*) = 1)
        insert into aid as stored (id, facts, territory)
        select g.id, g.facts, k.code from given g left join known k on k.kind = g.kind and k.folded = g.folded
        on conflict (id) do update set (facts, territory) = (excluded.facts, excluded.territory)
         where (stored.facts, stored.territory) is distinct from (excluded.facts, excluded.territory)
        """)
    Mono<Long> put(String aids);

    @Query("select count(*) from aid")
    Mono<Long> count();

    /** Records that the list is short, and returns whether it has been since an instant; empty before the first copy. */
    @Query("""
        update aid_copy set short_since = coalesce(short_since, :now) returning short_since <= cast(:since as timestamptz)
        """)
    Mono<Boolean> markShort(Instant now, Instant since);

    @Modifying
    @Query("update aid_copy set short_since = null where short_since is not null")
    Mono<Long> markLong();

    @Modifying
    @Query("delete from aid where id <> all(:ids)")
    Mono<Long> deleteOthers(Long[] ids);

    /**
     * Records the copy; its version changes with the aids, and with the date that pages state.
     *
     * @param portalHost host of the site that lists all aids
     */
    @Modifying
    @Query("""
        insert into aid_copy as last (version, copied_at, portal_host) values (1, :now, :portalHost)
        on conflict (single) do update
           set version = last.version + case when :changed
                   or cast(last.copied_at at time zone 'Europe/Paris' as date)
                      <> cast(excluded.copied_at at time zone 'Europe/Paris' as date) then 1 else 0 end,
               copied_at = excluded.copied_at, portal_host = excluded.portal_host
        """)
    Mono<Long> markCopied(boolean changed, Instant now, String portalHost);

    /**
     * Finds territories by a name as people type it, with or without what follows it in the label: those of the largest
     * kind that has the name.
     */
    @Query("""
        with typed as materialized (select territory_name(:typed) as folded),
        named as (
            select t.code, t.slug, t.label, t.within,
                   array_position(array['region', 'department', 'epci', 'commune'], split_part(t.code, '-', 1)) as kind
              from territory t, typed
             where t.replaced_by is null and typed.folded <> ''
               and (t.folded = typed.folded or t.folded like typed.folded || ' %' and territory_name(t.name) = typed.folded))
        select '' as facts, code, slug, label, within from named where kind = (select min(kind) from named) limit 2
        """)
    Flux<Stored> findNamed(String typed);
}

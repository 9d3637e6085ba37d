package fr.gouv.anct.minisites.portal.office;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the copied offices, and of the lists that they come from. */
@RowScope(RowOwner.PLATFORM)
interface OfficeRows extends Repository<PublicOffice, String> {

    /** An office with its list. */
    record Stored(String id, String kind, String facts, Instant copiedAt) {}

    /** Finds the numbers of the departments of today. */
    @Query("""
        select substr(code, 12) from territory where code like 'department-%' and replaced_by is null order by code
        """)
    Flux<String> findDepartments();

    /** Returns the codes of lists that have been tried, the one that has waited for longest first. */
    @Query("select code from public_office_list order by tried_at, code")
    Flux<String> findTried();

    @Modifying
    @Query("""
        insert into public_office_list (code, tried_at) values (:code, :now)
        on conflict (code) do update set tried_at = excluded.tried_at
        """)
    Mono<Long> markTried(String code, Instant now);

    /** Records that a list is short, and returns whether it has been since an instant. */
    @Query("""
        update public_office_list set short_since = coalesce(short_since, :now)
         where code = :code returning short_since <= cast(:since as timestamptz)
        """)
    Mono<Boolean> markShort(String code, Instant now, Instant since);

    @Query("select count(*) from public_office where list = :list")
    Mono<Long> count(String list);

    @Modifying
    @Query("update public_office_list set copied_at = :now, short_since = null where code = :code")
    Mono<Long> markCopied(String code, Instant now);

    /**
     * Adds or changes the offices of a list. An office serves, among its communes and what contains them, the territories
     * of the given kinds; one that serves no territory of today is left out.
     *
     * @param offices as JSON array of objects with id, kind, commune, communes, areas and facts
     */
    @Modifying
    @Query("""
        with given as materialized (
            select id, kind, commune, communes, areas, facts
              from jsonb_to_recordset(cast(:offices as jsonb))
                as g (id uuid, kind text, commune text, communes text[], areas text[], facts jsonb)),
        served as materialized (
            select g.id, array_agg(distinct area) as serves
              from given g
             cross join lateral unnest(g.communes) as named
              join territory t on t.code = 'commune-' || named
              join territory now on now.code = coalesce(t.replaced_by, t.code)
             cross join lateral unnest(array[now.code] || now.within) as area
             where split_part(area, '-', 1) = any(g.areas)
             group by g.id)
        insert into public_office as stored (id, list, kind, commune, serves, facts)
        select g.id, :list, g.kind, coalesce(here.replaced_by, here.code), s.serves, g.facts
          from given g
          join served s using (id)
          left join territory here on here.code = 'commune-' || g.commune
        on conflict (id, list) do update
           set (commune, serves, facts) = (excluded.commune, excluded.serves, excluded.facts)
         where (stored.commune, stored.serves, stored.facts)
            is distinct from (excluded.commune, excluded.serves, excluded.facts)
        """)
    Mono<Long> put(String list, String offices);

    @Modifying
    @Query("delete from public_office where list = :list and id <> all(:ids)")
    Mono<Long> deleteOthers(String list, java.util.UUID[] ids);

    /**
     * Finds offices of each kind that serve one of the territories: those in the first one first, then by name.
     *
     * @param kinds in the order of the answer
     * @param most of each kind
     */
    @Query("""
        select cast(o.id as text) as id, o.kind, cast(o.facts as text) as facts, o.copied_at
          from unnest(:kinds) with ordinality as wanted (kind, number)
         cross join lateral (
               select p.id, p.kind, p.facts, l.copied_at, p.commune is not distinct from :own as here
                 from public_office p join public_office_list l on l.code = p.list
                where p.serves && :territories and p.kind = wanted.kind and l.copied_at is not null
                order by here desc, p.facts ->> 'name', p.id limit :most) as o
         order by wanted.number, o.here desc, o.facts ->> 'name', o.id
        """)
    Flux<Stored> findServing(String own, String[] territories, String[] kinds, int most);
}

package fr.gouv.anct.minisites.territory;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the territories: search by name, postcode or code, and the statements of their loading. */
@RowScope(RowOwner.PLATFORM)
interface TerritoryRows extends Repository<Territory, String> {

    /** Finds the territories of today for codes, also of former ones. */
    @Query("""
        select distinct now.code, now.label
          from territory given
          join territory now on now.code = coalesce(given.replaced_by, given.code)
         where given.code = any(:codes)
         order by now.label
        """)
    Flux<Territory> findAll(String[] codes);

    /**
     * A territory of today that a typed text names, or begins to name.
     *
     * @param whole whether the text is its whole name, with or without the article, or its label, or the name of a former
     *     commune that it stands for
     */
    record Match(String code, String label, boolean whole) {}

    /**
     * Finds the territories of today with a name, or former name, in which each word of the typed text begins a word: first
     * those with this whole name, then those that begin with the text, then those that have it, regions and departments before
     * others, large ones before small ones.
     */
    @Query("""
        with typed as materialized (
            select name as folded, array(select '% ' || word || '%' from unnest(string_to_array(name, ' ')) as word) as words
              from territory_name(:typed) as name),
        named as materialized (
            select coalesce(t.replaced_by, t.code) as code,
                   t.folded = typed.folded
                       -- Only a name of about this length can be it: folding one costs more than finding it.
                       or length(t.name) <= length(typed.folded) + 4 and territory_name(t.name) in (typed.folded, 'l ' || typed.folded, 'la ' || typed.folded,
                                                     'le ' || typed.folded, 'les ' || typed.folded) as whole,
                   starts_with(t.folded, typed.folded) as beginning,
                   position(' ' || typed.folded in ' ' || t.folded) > 0 as together
              from territory t, typed
             where typed.folded <> '' and ' ' || t.folded like all (typed.words)),
        best as (
            select code, bool_or(whole) as whole, bool_or(beginning) as beginning, bool_or(together) as together
              from named group by code)
        select t.code, t.label, b.whole
          from best b join territory t on t.code = b.code
         order by b.whole desc, b.beginning desc, b.together desc, t.code not like 'region-%', t.code not like 'department-%',
                  t.population desc, t.label
         limit :most
        """)
    Flux<Match> findByName(String typed, int most);

    /** Finds the communes of today with a postcode, the largest first; it names the only one. */
    @Query("""
        with coded as materialized (
            select distinct coalesce(replaced_by, code) as code from territory where postcodes @> string_to_array(:postcode, ' '))
        select t.code, t.label, count(*) over () = 1 as whole from coded c join territory t on t.code = c.code
         order by t.population desc, t.label limit :most
        """)
    Flux<Match> findByPostcode(String postcode, int most);

    /** Finds the territory of today with a code, also of a former commune. */
    @Query("""
        select now.code, now.label, true as whole
          from territory given join territory now on now.code = coalesce(given.replaced_by, given.code)
         where given.code = :code
        """)
    Flux<Match> findByCode(String code);

    /** Finds the territory of today with a slug, also with that of a former commune, and its neighbours. */
    @Query("""
        select t.code, t.slug, t.name, t.label, t.postcodes,
               (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'slug', c.slug, 'name', c.name, 'label', c.label)
                           order by array_position(t.within, c.code)), '[]')
                  from territory c where c.code = any(t.within)) as containing,
               (select coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'slug', i.slug, 'name', i.name, 'label', i.label)
                           order by i.folded, i.code), '[]')
                  from territory i
                 where i.within @> array[t.code] and i.replaced_by is null
                   and (i.within[1] = t.code or i.code like 'epci-%' and t.code like 'department-%')) as inside
          from territory t
         where t.code = coalesce(
               (select code from territory where slug = :slug and replaced_by is null),
               (select min(replaced_by) from territory where slug = :slug and replaced_by is not null))
        """)
    Mono<TerritoryDetails> findBySlug(String slug);

    /** Finds territories with their slugs, in the order of their codes in the array. */
    @Query("select code, slug, name, label from territory where code = any(:codes) order by array_position(:codes,"
            + " code)")
    Flux<TerritoryDetails.Neighbour> findSlugs(String[] codes);

    /** Finds the slugs of territories, of what contains them, and of what lies in them unless they are regions. */
    @Query("""
        with said as materialized (
            select t.code, t.within from territory t where t.code = any(:codes) and t.replaced_by is null),
        smaller as materialized (
            select coalesce(array_agg(code), '{}') as codes from said where code not like 'region-%')
        select t.slug from territory t, smaller
         where t.replaced_by is null
           and (t.code in (select code from said) or t.code in (select unnest(within) from said)
                or t.within && smaller.codes)
         order by t.code
        """)
    Flux<String> findConcernedBy(String[] codes);

    /** Finds the regions, and the departments with the other parts of France overseas. */
    @Query("""
        select code, slug, name, label from territory
         where (code like 'region-%' or code like 'department-%') and replaced_by is null
         order by code like 'department-%', case when code like 'region-%' then folded end, code
        """)
    Flux<TerritoryDetails.Neighbour> findLargest();

    @Query("select exists (select from territory_edition where edition = :edition)")
    Mono<Boolean> isLoaded(String edition);

    @Modifying
    @Query("""
        insert into territory_edition (edition, later) values (:edition, exists (select from territory_edition))
        on conflict do nothing
        """)
    Mono<Long> markLoaded(String edition);

    /**
     * Adds or changes territories; those that a replaced one leads to, and those that contain it, come before it.
     *
     * @param territories as JSON array of objects with the columns of the table
     */
    @Modifying
    @Query("""
        insert into territory as known (code, slug, name, label, folded, within, postcodes, population, replaced_by)
        select code, slug, name, label, territory_name(label), within, postcodes, population, "replacedBy"
          from jsonb_to_recordset(cast(:territories as jsonb)) as t (code text, slug text, name text, label text,
               within text[], postcodes text[], population integer, "replacedBy" text)
        on conflict (code) do update
           set (slug, name, label, folded, within, postcodes, population, replaced_by)
             = (excluded.slug, excluded.name, excluded.label, excluded.folded, excluded.within, excluded.postcodes,
                excluded.population, excluded.replaced_by)
         where (known.slug, known.name, known.label, known.within, known.postcodes, known.population, known.replaced_by)
            is distinct from (excluded.slug, excluded.name, excluded.label, excluded.within, excluded.postcodes,
                excluded.population, excluded.replaced_by)
        """)
    Mono<Long> put(String territories);
}

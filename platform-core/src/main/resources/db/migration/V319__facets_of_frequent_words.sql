-- The rows that a search ranks are bounded (V250), whatever the facets admit: of a word that many pages have, the pages of a site,
-- of a year or of a content could all be outside the bound, and a facet that has some was told to have none. Where there is more
-- than the bound, what the facets admit has a bound of its own.
create function search_content(kind text) returns text language sql immutable strict parallel safe
begin atomic
    select case kind when 'document' then 'documents' when 'article' then 'actualites' when 'service' then 'services'
                     when 'call' then 'appels-a-projets' else 'pages' end;
end;
revoke execute on function search_content(text) from public;
grant execute on function search_content(text) to minisites_app, minisites_platform;

--   wanted: false for none
create function search_admitted(asked tsquery[], scope uuid, contents text[], years integer[], sites uuid[], wanted boolean)
    returns table (tenant_id uuid, page_id uuid, media_id uuid, passage integer) language plpgsql stable
    set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    every constant tsquery := (select string_agg('(' || one::text || ')', ' & ')::tsquery from unnest(asked) as one);
    within uuid[];
    many boolean;
begin
    if not wanted or cardinality(contents) + cardinality(years) + cardinality(sites) = 0 then
        return;
    end if;
    -- Of some sites each is read by its own part of the index; of all sites one reads what the words have in the order of the index.
    within := case
        when scope is not null then array[scope]
        when cardinality(sites) > 0 then array(select s from portal_sites() as s where s = any(sites))
        else array(select portal_sites()) end;
    many := cardinality(within) > 20;
    return query
        with found as materialized (
            select w.tenant_id, e.page_id
              from unnest(within) as w(tenant_id)
             cross join lateral (
                   select one.page_id from search_entry one
                    where one.shown and one.tenant_id::text = w.tenant_id::text and one.words @@ every
                    limit 6000 / cardinality(within)) as e
             where not many
            union all
            (select e.tenant_id, e.page_id from search_entry e
              where many and e.shown and e.words @@ every and (e.tenant_id = any(within)) is true limit 6000))
        select f.tenant_id, f.page_id, null::uuid, null::integer
          from found f
          join page p on p.tenant_id = f.tenant_id and p.id = f.page_id
         where (cardinality(contents) = 0 or search_content(p.kind) = any(contents))
           and (cardinality(years) = 0 or extract(year from p.date)::integer = any(years))
           and (scope is not null or p.shared and (p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)))
         limit 600;
    if cardinality(contents) > 0 and not 'documents' = any(contents) then
        return;
    end if;
    return query
        with found as materialized (
            select w.tenant_id, d.media_id, d.page
              from unnest(within) as w(tenant_id)
             cross join lateral (
                   select one.media_id, one.page from document_passage one
                    where one.tenant_id::text = w.tenant_id::text and one.words @@ every
                    limit 6000 / cardinality(within)) as d
             where not many
            union all
            (select d.tenant_id, d.media_id, d.page from document_passage d
              where many and d.words @@ every and (d.tenant_id = any(within)) is true limit 6000))
        select f.tenant_id, null::uuid, f.media_id, f.page
          from found f
          join offered_file o on o.tenant_id = f.tenant_id and o.media_id = f.media_id
          join page p on p.tenant_id = o.tenant_id and p.id = case when scope is null then o.shared_page_id else o.page_id end
         where (cardinality(years) = 0 or extract(year from p.date)::integer = any(years))
           and (scope is not null or p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id))
         limit 600;
end
$$;
revoke execute on function search_admitted(tsquery[], uuid, text[], integer[], uuid[], boolean) from public;

drop function search_scored(tsquery[], tsquery[], tsquery, uuid);
create function search_scored(
    asked_for tsquery[], phrases_of tsquery[], refused tsquery, scope uuid, contents text[], years integer[], sites uuid[])
    returns table (tenant_id uuid, found uuid, page_id uuid, media_id uuid, passage integer, complete boolean,
                   covered double precision, score double precision, content text, year integer, bounded boolean)
    language sql stable
    set search_path = public, pg_temp
begin atomic
    with asked as materialized (
        select unit, one.phrased from unnest(phrases_of) with ordinality as one(phrased, unit)),
    first_candidate as materialized (
        select c.* from search_candidates(asked_for, scope) c),
    candidate as materialized (
        select f.* from first_candidate f
        union
        select a.tenant_id, a.page_id, a.media_id, a.passage, true
          from (select coalesce(bool_or(f.bounded), false) as bounded from first_candidate f) as b
         cross join lateral search_admitted(asked_for, scope, contents, years, sites, b.bounded) a),
    file as materialized (
        select m.tenant_id, case when first.own then first.page_id else m.id end as found, first.page_id, m.id as media_id,
               m.content_id, c.passages
          from (select one.tenant_id, one.media_id, array_agg(one.passage) as passages
                  from candidate one where one.media_id is not null group by one.tenant_id, one.media_id) as c
          join media m on m.tenant_id = c.tenant_id and m.id = c.media_id and m.state = 'clean'
         cross join lateral (
               select case when scope is null then o.shared_page_id else o.page_id end as page_id,
                      case when scope is null then o.shared_own else o.own end as own
                 from offered_file o where o.tenant_id = m.tenant_id and o.media_id = m.id) as first
         where first.page_id is not null),
    entry_rank as materialized (
        select known.tenant_id, known.page_id, a.unit, ts_rank('{0.25, 0.5, 0.7, 1}', e.words, a.phrased) as rank
          from (select c.tenant_id, c.page_id from candidate c where c.page_id is not null
                union
                select f.tenant_id, f.page_id from file f where f.found = f.page_id) as known
         cross join lateral (
               select entry.words || '' as words from search_entry entry
                where entry.tenant_id = known.tenant_id and entry.page_id = known.page_id and entry.shown
               offset 0) as e
         cross join asked a
         where e.words @@ a.phrased and (refused is null or not e.words @@ refused)),
    passage_rank as materialized (
        select f.tenant_id, f.found, f.page_id, f.media_id, c.page, a.unit,
               ts_rank('{0.25, 0.5, 0.7, 1}', d.words, a.phrased) as rank
          from file f
         cross join lateral unnest(f.passages) as c(page)
         cross join lateral (
               select passage.words || '' as words from document_passage passage
                where passage.tenant_id = f.tenant_id and passage.media_id = f.media_id
                  and passage.page = c.page and passage.content_id = f.content_id
               offset 0) as d
         cross join asked a
         where d.words @@ a.phrased and (refused is null or not d.words @@ refused)),
    weight as materialized (
        select r.unit, 1 / ln((2 + count(distinct r.found))::double precision) as weight
          from (select e.page_id as found, e.unit from entry_rank e union all select p.found, p.unit from passage_rank p) as r
         group by r.unit),
    -- The best passage of each is in the first place, with all its words.
    placed as (
        select r.*, dense_rank() over (partition by r.found order by r.worth desc, r.media_id, r.page) as place
          from (select p.*, sum(w.weight * (0.5 + p.rank)) over (partition by p.found, p.media_id, p.page) as worth
                  from passage_rank p join weight w on w.unit = p.unit) as r),
    ranked as (
        select e.tenant_id, e.page_id as found, e.page_id, e.unit, e.rank as entry, null::real as best, null::real as elsewhere,
               null::uuid as media_id, null::integer as passage
          from entry_rank e
        union all
        select p.tenant_id, p.found, p.page_id, p.unit, null, case p.place when 1 then p.rank end, p.rank,
               case p.place when 1 then p.media_id end, case p.place when 1 then p.page end
          from placed p
        union all
        -- The page around a file that is no document of the library.
        select f.tenant_id, f.found, f.page_id, a.unit, null, null, ts_rank('{0.25, 0.5, 0.7, 1}', e.words, a.phrased), null, null
          from (select distinct p.tenant_id, p.found, p.page_id from passage_rank p where p.found <> p.page_id) as f
         cross join lateral (
               select entry.words || '' as words from search_entry entry
                where entry.tenant_id = f.tenant_id and entry.page_id = f.page_id
               offset 0) as e
         cross join asked a
         where e.words @@ a.phrased),
    had as (
        select r.tenant_id, r.found, r.page_id, r.unit, max(r.entry) as entry, max(r.best) as best, max(r.elsewhere) as elsewhere,
               array_remove(array_agg(r.media_id), null) as media, max(r.passage) as passage
          from ranked r group by r.tenant_id, r.found, r.page_id, r.unit),
    summed as (
        select h.tenant_id, h.found, h.page_id, count(*) as units, count(h.entry) as in_entry, count(h.best) as in_best,
               sum(w.weight) as covered, sum(w.weight * greatest(h.entry, h.best, 0.6 * h.elsewhere)) as score,
               (array_agg(h.media[1]) filter (where h.passage is not null))[1] as media_id, max(h.passage) as passage
          from had h join weight w on w.unit = h.unit
         group by h.tenant_id, h.found, h.page_id)
    select s.tenant_id, s.found, s.page_id,
           case when s.in_best = every.units or s.in_entry < every.units then s.media_id end,
           case when s.in_best = every.units or s.in_entry < every.units then s.passage end,
           s.units = every.units, s.covered,
           s.score * case when s.in_entry = every.units or s.in_best = every.units then 1.25 else 1 end,
           case when s.found <> s.page_id then 'documents' else search_content(p.kind) end,
           case when s.found = s.page_id then extract(year from p.date)::integer end,
           coalesce((select bool_or(c.bounded) from candidate c), false)
      from summed s
     cross join (select cardinality(phrases_of) as units) as every
      join page p on p.tenant_id = s.tenant_id and p.id = s.page_id and p.published_revision is not null
       and (scope is not null or p.shared and (p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)))
     where refused is null
        or not exists (select from search_entry e
                        where e.tenant_id = p.tenant_id and e.page_id = s.page_id and e.words @@ refused);
end;
revoke execute on function search_scored(tsquery[], tsquery[], tsquery, uuid, text[], integer[], uuid[]) from public;

-- What has all the words; where nothing has, what has words near to them; else what has some of the words, which follows a few
-- complete results too. Of these what the facets admit: any of the contents, any of the years, any of the sites.
--   bounded: whether there may be more complete results
--   counts: how many complete results each value of a facet has, whatever is selected in its own facet
create or replace function search_results(
    words text[], phrases integer[], excluded boolean[], synonyms jsonb, contents text[], years integer[], sites uuid[], most integer,
    skipped integer, scope uuid, out total bigint, out bounded boolean, out near boolean, out results search_hit[],
    out partly search_hit[], out counts jsonb)
    language plpgsql stable
    set search_path = public, pg_temp as $$
declare
    refused constant tsquery := (
        select string_agg('(' || forms || ')', ' | ')::tsquery
          from (select (select string_agg('''' || form || '''', ' | ') from unnest(search_forms(word)) as form) as forms
                  from unnest(words, excluded) as typed(word, without) where without) as refused
         where forms is not null);
    wanted tsquery[];
    phrased tsquery[];
    phrased_before tsquery[];
    lexemes text[];
    answer record;
begin
    foreach near in array array[false, true] loop
        select coalesce(array_agg(u.wanted order by u.unit), '{}'), coalesce(array_agg(u.phrased order by u.unit), '{}')
          into wanted, phrased from search_units(words, phrases, excluded, synonyms, near, scope) u;
        exit when phrased = phrased_before;
        with scored as materialized (
            select s.*, cardinality(contents) = 0 or s.content = any(contents) as of_content,
                   cardinality(years) = 0 or coalesce(s.year = any(years), false) as of_year,
                   cardinality(sites) = 0 or s.tenant_id = any(sites) as of_site
              from search_scored(wanted, phrased, refused, scope, contents, years, sites) s),
        admitted as (select * from scored s where s.of_content and s.of_year and s.of_site),
        counted (facet, value, documents) as (
            select 'CONTENT', s.content, count(*) filter (where s.of_year and s.of_site)
              from scored s where s.complete group by s.content
            union all
            select 'YEAR', s.year::text, count(*) filter (where s.of_content and s.of_site)
              from scored s where s.complete and s.year is not null group by s.year
            union all
            select 'SITE', s.tenant_id::text, count(*) filter (where s.of_content and s.of_year)
              from scored s where s.complete and scope is null group by s.tenant_id)
        select (select count(*) from scored s where s.complete) as complete,
               (select count(*) from admitted s where s.complete) as total,
               (select coalesce(bool_or(s.bounded), false) from scored s) as bounded,
               array(select (s.tenant_id, s.page_id, s.media_id, s.passage)::search_place from admitted s where s.complete
                      order by s.score desc, s.found limit most offset skipped) as results,
               array(select (s.tenant_id, s.page_id, s.media_id, s.passage)::search_place from admitted s
                      where not s.complete and s.covered >= 0.4 * (select max(every.covered) from scored every)
                      order by 0.3 * s.covered + s.score desc, s.found limit 10) as partly,
               (select coalesce(jsonb_agg(jsonb_build_object('facet', c.facet, 'value', c.value, 'documents', c.documents)), '[]')
                  from counted c) as counts
          into answer;
        -- What has some of the words as they were typed stays, if nothing has words near to all of them.
        if not near or answer.complete > 0 then
            lexemes := array(select distinct (regexp_matches(asked::text, '''([^'']*)''', 'g'))[1] from unnest(wanted) as asked);
            total := answer.total;
            bounded := answer.bounded and total > 0;
            results := search_hits(answer.results, lexemes);
            counts := answer.counts;
            partly := search_hits(case when not near and answer.complete < 3 then answer.partly else '{}' end, lexemes);
        end if;
        exit when answer.complete > 0;
        phrased_before := phrased;
    end loop;
    near := near and answer.complete > 0;
end
$$;

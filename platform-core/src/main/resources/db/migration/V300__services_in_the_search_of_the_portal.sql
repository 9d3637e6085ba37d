-- The search of the portal finds a service of another site once the catalogue of the portal lists it. Which portal asks is the
-- setting app.portal of the transaction, for all functions that search_portal and suggest_in_portal call. Those without a portal
-- stay for nodes of the former release, which do not find the portal's own services meanwhile; a later migration drops them.
create function is_listed_on_portal(tenant uuid, page uuid) returns boolean language sql stable
begin atomic
    select exists (
        select from listed_services(current_setting('app.portal', true)) l where l.tenant_id = tenant and l.page_id = page);
end;
revoke execute on function is_listed_on_portal(uuid, uuid) from public;

-- The rows of these files, of all if "files" is null. For the portal a service that is not accepted comes after all other pages.
create or replace function offered_files(tenant uuid, files uuid[]) returns setof offered_file language sql stable
begin atomic
    select offer.tenant_id, offer.media_id, (array_agg(offer.page_id order by offer.own desc, offer.path, offer.page_id))[1],
           bool_or(offer.own),
           (array_agg(offer.page_id order by offer.undecided, offer.own desc, offer.path, offer.page_id)
               filter (where offer.shared))[1],
           coalesce(bool_or(offer.own) filter (where offer.shared), false)
      from (select u.tenant_id, u.media_id, p.kind = 'document' as own, coalesce(shown.id, p.id) as page_id,
                   coalesce(shown.path, p.path) as path, coalesce(shown.shared, p.shared) as shared,
                   coalesce(shown.kind, p.kind) = 'service'
                   and not exists (select from portal_service d
                                    where d.tenant_id = u.tenant_id and d.page_id = coalesce(shown.id, p.id) and d.accepted)
                       as undecided
              from media_use u
              join media m on m.tenant_id = u.tenant_id and m.id = u.media_id
              join revision offering on offering.tenant_id = u.tenant_id and offering.id = u.revision_id
              join page p on p.tenant_id = u.tenant_id and p.id = offering.page_id and p.published_revision = u.revision_id
              left join section_use s on s.tenant_id = p.tenant_id and s.section_id = p.id and p.kind = 'section'
              left join revision showing on showing.tenant_id = s.tenant_id and showing.id = s.revision_id
              left join page shown on shown.tenant_id = showing.tenant_id and shown.id = showing.page_id
               and shown.published_revision = showing.id and shown.kind <> 'section'
             where u.tenant_id = tenant and (files is null or u.media_id = any(files)) and not u.superseded
               and (p.kind <> 'section' or shown.id is not null)) as offer
     group by offer.tenant_id, offer.media_id;
end;

-- Definer: who decides may not change these rows.
create function note_files_of_service() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    tenant constant uuid := coalesce(new.tenant_id, old.tenant_id);
    page constant uuid := coalesce(new.page_id, old.page_id);
    files constant uuid[] := array(
        select o.media_id from offered_file o
         where o.tenant_id = tenant
           and o.media_id in (
               select u.media_id
                 from page p
                 left join section_use s on s.tenant_id = p.tenant_id and s.revision_id = p.published_revision
                 left join page section on section.tenant_id = s.tenant_id and section.id = s.section_id
                 join media_use u on u.tenant_id = p.tenant_id
                  and u.revision_id in (p.published_revision, section.published_revision)
                where p.tenant_id = tenant and p.id = page));
begin
    if cardinality(files) > 0 then
        perform from tenant t where t.tenant_id = tenant for no key update;
        perform from media m where m.tenant_id = tenant and m.id = any(files) for key share;
        delete from offered_file o where o.tenant_id = tenant and o.media_id = any(files);
        insert into offered_file select * from offered_files(tenant, files);
    end if;
    return null;
end
$$;
revoke execute on function note_files_of_service() from public;
create trigger note_files_of_service after insert or update of accepted or delete on portal_service
    for each row execute function note_files_of_service();

-- What services offer already.
with offering as materialized (
    select distinct o.tenant_id, o.media_id
      from offered_file o
      join page p on p.tenant_id = o.tenant_id and p.id = o.shared_page_id and p.kind = 'service'),
again as materialized (
    select offer.*
      from (select tenant_id, array_agg(media_id) as files from offering group by tenant_id) as one
     cross join lateral offered_files(one.tenant_id, one.files) as offer)
update offered_file o
   set (page_id, own, shared_page_id, shared_own) = (again.page_id, again.own, again.shared_page_id, again.shared_own)
  from again where o.tenant_id = again.tenant_id and o.media_id = again.media_id;

create or replace function is_found_word(sought text, scope uuid) returns boolean language plpgsql stable
    set search_path = public, pg_temp as $$
declare
    lexeme constant tsquery := ('''' || sought || '''')::tsquery;
begin
    if scope is not null then
        return exists (
                   select from search_entry e where e.shown and e.tenant_id::text = scope::text and e.words @@ lexeme)
            or exists (
                   select from document_passage d
                     join media m on m.tenant_id = d.tenant_id and m.id = d.media_id and m.content_id = d.content_id
                      and m.state = 'clean'
                     join offered_file o on o.tenant_id = m.tenant_id and o.media_id = m.id
                    where d.tenant_id::text = scope::text and d.words @@ lexeme);
    end if;
    -- By the index of words first: for the first row alone PostgreSQL would read the pages of all sites.
    return exists (
               with named as materialized (
                   select e.tenant_id, e.page_id from search_entry e
                    where e.shown and e.words @@ lexeme and e.tenant_id in (select portal_sites()) limit 600)
               select from named e
                 join page p on p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared
                  and (p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)))
        or exists (
               with named as materialized (
                   select d.tenant_id, d.media_id, d.content_id from document_passage d
                    where d.words @@ lexeme and d.tenant_id in (select portal_sites()) limit 600)
               select from named d
                 join media m on m.tenant_id = d.tenant_id and m.id = d.media_id and m.content_id = d.content_id
                  and m.state = 'clean'
                 join offered_file o on o.tenant_id = m.tenant_id and o.media_id = m.id
                 join page p on p.tenant_id = o.tenant_id and p.id = o.shared_page_id
                  and (p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)));
end
$$;

create or replace function search_candidates(asked tsquery[], scope uuid)
    returns table (tenant_id uuid, page_id uuid, media_id uuid, passage integer, bounded boolean) language plpgsql stable
    set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    units constant integer := cardinality(asked);
    sites constant uuid[] := case when scope is null then array(select portal_sites()) end;
    every constant tsquery := (select string_agg('(' || one::text || ')', ' & ')::tsquery from unnest(asked) as one);
begin
    if units = 0 then
        return;
    end if;
    if scope is not null then
        return query
            with whole_entry as materialized (
                select e.page_id from search_entry e
                 where e.shown and e.tenant_id::text = scope::text and e.words @@ every limit 600),
            whole_passage as materialized (
                select p.media_id, p.page from document_passage p
                 where p.tenant_id::text = scope::text and p.words @@ every
                   and (select o.own is not null from offered_file o where o.tenant_id = scope and o.media_id = p.media_id)
                 limit 600),
            more as materialized (
                select (select count(*) from whole_entry) >= 600 or (select count(*) from whole_passage) >= 600 as bounded),
            entry as (
                select whole.page_id from whole_entry as whole
                union
                select titled.page_id
                  from unnest(asked) as one(unit)
                 cross join lateral (
                       select e.page_id from search_entry e
                        where e.shown and e.tenant_id::text = scope::text and ts_filter(e.words, '{a}') @@ one.unit
                        limit 400 / units) as titled
                union
                select part.page_id
                  from unnest(asked) as one(unit)
                 cross join lateral (
                       select e.page_id from search_entry e
                        where e.shown and e.tenant_id::text = scope::text and e.words @@ one.unit
                        limit 800 / units) as part
                 where units > 1 and not (select more.bounded from more)),
            passage as (
                select whole.media_id, whole.page from whole_passage as whole
                union
                select part.media_id, part.page
                  from unnest(asked) as one(unit)
                 cross join lateral (
                       select p.media_id, p.page from document_passage p
                        where p.tenant_id::text = scope::text and p.words @@ one.unit
                          and (select o.own is not null from offered_file o where o.tenant_id = scope and o.media_id = p.media_id)
                        limit 800 / units) as part
                 where units > 1 and not (select more.bounded from more))
            select scope, e.page_id, null::uuid, null::integer, more.bounded from entry e cross join more
            union all
            select scope, null, p.media_id, p.page, more.bounded from passage p cross join more;
        return;
    end if;
    return query
        with site as materialized (select portal_sites() as tenant_id),
        whole_entry as materialized (
            select e.tenant_id, e.page_id from search_entry e
             where e.shown and e.words @@ every and e.tenant_id in (select s.tenant_id from site s)
               and exists (select from page p where p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared
                           and (p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)))
             limit 600),
        whole_passage as materialized (
            select d.tenant_id, d.media_id, d.page from document_passage d
             where d.words @@ every and (d.tenant_id = any(sites)) is true
               and (select p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)
                      from offered_file o join page p on p.tenant_id = o.tenant_id and p.id = o.shared_page_id
                     where o.tenant_id = d.tenant_id and o.media_id = d.media_id)
             limit 600),
        more as materialized (
            select (select count(*) from whole_entry) >= 600 or (select count(*) from whole_passage) >= 600 as bounded),
        entry as (
            select whole.tenant_id, whole.page_id from whole_entry as whole
            union
            select titled.tenant_id, titled.page_id
              from unnest(asked) as one(unit)
             cross join lateral (
                   select e.tenant_id, e.page_id from search_entry e
                    where e.shown and ts_filter(e.words, '{a}') @@ one.unit and e.tenant_id in (select s.tenant_id from site s)
                      and exists (select from page p where p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared
                                  and (p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)))
                    limit 400 / units) as titled
            union
            select part.tenant_id, part.page_id
              from unnest(asked) as one(unit)
             cross join lateral (
                   select e.tenant_id, e.page_id from search_entry e
                    where e.shown and e.words @@ one.unit and e.tenant_id in (select s.tenant_id from site s)
                      and exists (select from page p where p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared
                                  and (p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)))
                    limit 800 / units) as part
             where units > 1 and not (select more.bounded from more)),
        passage as (
            select whole.tenant_id, whole.media_id, whole.page from whole_passage as whole
            union
            select part.tenant_id, part.media_id, part.page
              from unnest(asked) as one(unit)
             cross join lateral (
                   select d.tenant_id, d.media_id, d.page from document_passage d
                    where d.words @@ one.unit and (d.tenant_id = any(sites)) is true
                      and (select p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)
                             from offered_file o join page p on p.tenant_id = o.tenant_id and p.id = o.shared_page_id
                            where o.tenant_id = d.tenant_id and o.media_id = d.media_id)
                    limit 800 / units) as part
             where units > 1 and not (select more.bounded from more))
        select e.tenant_id, e.page_id, null::uuid, null::integer, more.bounded from entry e cross join more
        union all
        select p.tenant_id, null, p.media_id, p.page, more.bounded from passage p cross join more;
end
$$;

create or replace function search_scored(asked_for tsquery[], phrases_of tsquery[], refused tsquery, scope uuid)
    returns table (tenant_id uuid, found uuid, page_id uuid, media_id uuid, passage integer, complete boolean,
                   covered double precision, score double precision, content text, year integer, bounded boolean)
    language sql stable
    set search_path = public, pg_temp
begin atomic
    with asked as materialized (
        select unit, one.phrased from unnest(phrases_of) with ordinality as one(phrased, unit)),
    candidate as materialized (
        select c.* from search_candidates(asked_for, scope) c),
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
           case when s.found <> s.page_id or p.kind = 'document' then 'documents'
                when p.kind = 'article' then 'actualites'
                when p.kind = 'service' then 'services'
                when p.kind = 'call' then 'appels-a-projets' else 'pages' end,
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

create or replace function search_suggestions(words text[], typed text, most integer, scope uuid)
    returns table (site uuid, path text, title text) language plpgsql stable
    set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    wanted constant tsquery := suggestion_query(words);
begin
    if wanted is null then
        return;
    elsif scope is not null then
        return query
            select p.tenant_id, p.path, r.title
              from (select e.tenant_id, e.page_id from search_entry e
                     where e.shown and e.tenant_id::text = scope::text and ts_filter(e.words, '{a}') @@ wanted limit 200) as e
              join page p on p.tenant_id = e.tenant_id and p.id = e.page_id
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
             order by starts_with(fold(r.title), fold(typed)) desc, length(r.title), r.title, p.path limit most;
    else
        return query
            with site as materialized (select portal_sites() as tenant_id)
            select p.tenant_id, p.path, r.title
              from (select e.tenant_id, e.page_id from search_entry e
                     where e.shown and ts_filter(e.words, '{a}') @@ wanted and e.tenant_id in (select s.tenant_id from site s)
                       and exists (select from page p where p.tenant_id = e.tenant_id and p.id = e.page_id and p.shared
                                   and (p.kind <> 'service' or is_listed_on_portal(p.tenant_id, p.id)))
                     limit 200) as e
              join page p on p.tenant_id = e.tenant_id and p.id = e.page_id
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
             order by starts_with(fold(r.title), fold(typed)) desc, length(r.title), r.title, p.path, p.tenant_id limit most;
    end if;
end
$$;

-- As search_tenant, over all sites that share their content, for the role that reads across tenants.
--   portal: its host
create function search_portal(
    portal text, words text[], phrases integer[], excluded boolean[], synonyms jsonb, contents text[], years integer[],
    sites uuid[], most integer, skipped integer, out total bigint, out bounded boolean, out near boolean,
    out results search_hit[], out partly search_hit[], out counts jsonb)
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
begin
    perform set_config('app.portal', portal, true);
    select found.* into total, bounded, near, results, partly, counts
      from search_results(words, phrases, excluded, synonyms, contents, years, sites, most, skipped, null) as found;
end
$$;
revoke execute on function search_portal(
    text, text[], integer[], boolean[], jsonb, text[], integer[], uuid[], integer, integer) from public;
grant execute on function search_portal(
    text, text[], integer[], boolean[], jsonb, text[], integer[], uuid[], integer, integer) to minisites_platform;

create function suggest_in_portal(portal text, words text[], typed text, most integer)
    returns table (site uuid, path text, title text)
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
begin
    perform set_config('app.portal', portal, true);
    return query select * from search_suggestions(words, typed, most, null);
end
$$;
revoke execute on function suggest_in_portal(text, text[], text, integer) from public;
grant execute on function suggest_in_portal(text, text[], text, integer) to minisites_platform;

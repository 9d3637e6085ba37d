-- A page keeps its views when another one takes its path, on that day too: the page is part of the key of its counts.
alter table page_day drop constraint page_day_pkey;
alter table page_month drop constraint page_month_pkey;
alter table origin_month drop constraint origin_month_pkey;
alter table page_day add constraint page_day_key unique nulls not distinct (tenant_id, day, path, page_id);
alter table page_month add constraint page_month_key unique nulls not distinct (tenant_id, month, path, page_id);
alter table origin_month add constraint origin_month_key unique nulls not distinct (tenant_id, month, path, domain, page_id);

-- Adds the counts of one batch of a node, once; false if they are there already. "last" ends the run of the node.
-- "counts" has one array per kind, each of objects, of which two may have one key; rows are locked in the order of their keys, so that nodes wait for
-- each other instead of blocking each other for ever.
create or replace function record_measurement(counting_node uuid, batch bigint, last boolean, counts jsonb) returns boolean language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    insert into measurement_node as n (node, last_batch, ended_at) values (counting_node, batch, case when last then now() end)
    on conflict (node) do update
       set last_batch = excluded.last_batch, last_sign_at = now(), ended_at = excluded.ended_at
     where n.last_batch < excluded.last_batch;
    if not found then
        return false;
    end if;

    with seen as (
        select v.tenant_id, v.day, v.path, p.id as page_id, sum(v.views) as views, sum(v.arrivals) as arrivals,
               coalesce(sum(v.tool_clicks), 0) as tool_clicks
          from jsonb_to_recordset(counts -> 'views')
                   as v (tenant_id uuid, day date, path text, views bigint, arrivals bigint, tool_clicks bigint)
          join tenant t using (tenant_id)
          left join page p on p.tenant_id = v.tenant_id and p.path = v.path and p.trashed_at is null
         group by v.tenant_id, v.day, v.path, p.id),
    daily as (
        insert into page_day as d (tenant_id, day, path, page_id, views, arrivals, tool_clicks)
        select tenant_id, day, path, page_id, views, arrivals, tool_clicks from seen order by tenant_id, day, path, page_id
        on conflict (tenant_id, day, path, page_id) do update
           set views = d.views + excluded.views, arrivals = d.arrivals + excluded.arrivals,
               tool_clicks = d.tool_clicks + excluded.tool_clicks)
    insert into page_month as m (tenant_id, month, path, page_id, views, arrivals, tool_clicks)
    select tenant_id, date_trunc('month', day)::date, path, page_id, sum(views), sum(arrivals), sum(tool_clicks)
      from seen group by tenant_id, date_trunc('month', day), path, page_id order by 1, 2, 3, 4
    on conflict (tenant_id, month, path, page_id) do update
       set views = m.views + excluded.views, arrivals = m.arrivals + excluded.arrivals,
           tool_clicks = m.tool_clicks + excluded.tool_clicks;

    insert into origin_month as o (tenant_id, month, path, domain, page_id, arrivals)
    select v.tenant_id, date_trunc('month', v.day)::date, v.path, v.domain, p.id, sum(v.arrivals)
      from jsonb_to_recordset(counts -> 'origins')
               as v (tenant_id uuid, day date, path text, domain text, arrivals bigint)
      join tenant t using (tenant_id)
      left join page p on p.tenant_id = v.tenant_id and p.path = v.path and p.trashed_at is null
     group by v.tenant_id, date_trunc('month', v.day), v.path, v.domain, p.id order by 1, 2, 3, 4, 5
    on conflict (tenant_id, month, path, domain, page_id) do update set arrivals = o.arrivals + excluded.arrivals;

    with loaded as (
        select v.tenant_id, v.day, v.media_id, sum(v.downloads) as downloads
          from jsonb_to_recordset(counts -> 'downloads') as v (tenant_id uuid, day date, media_id uuid, downloads bigint)
          join tenant t using (tenant_id)
         group by v.tenant_id, v.day, v.media_id),
    daily as (
        insert into download_day as d (tenant_id, day, media_id, downloads)
        select * from loaded order by tenant_id, day, media_id
        on conflict (tenant_id, day, media_id) do update set downloads = d.downloads + excluded.downloads)
    insert into download_month as m (tenant_id, month, media_id, downloads)
    select tenant_id, date_trunc('month', day)::date, media_id, sum(downloads)
      from loaded group by tenant_id, date_trunc('month', day), media_id order by 1, 2, 3
    on conflict (tenant_id, month, media_id) do update set downloads = m.downloads + excluded.downloads;

    insert into missing_day as d (tenant_id, day, path, hits)
    select v.tenant_id, v.day, v.path, sum(v.hits)
      from jsonb_to_recordset(counts -> 'missing') as v (tenant_id uuid, day date, path text, hits bigint)
      join tenant t using (tenant_id) group by v.tenant_id, v.day, v.path order by 1, 2, 3
    on conflict (tenant_id, day, path) do update set hits = d.hits + excluded.hits;

    insert into daily_search as d (tenant_id, day, words, searches, without_result, clicks)
    select v.tenant_id, v.day, v.words, sum(v.searches), sum(v.without_result), sum(v.clicks)
      from jsonb_to_recordset(counts -> 'searches')
               as v (tenant_id uuid, day date, words text, searches bigint, without_result bigint, clicks bigint)
      join tenant t using (tenant_id) group by v.tenant_id, v.day, v.words order by 1, 2, 3
    on conflict (tenant_id, day, words) do update
       set searches = d.searches + excluded.searches, without_result = d.without_result + excluded.without_result,
           clicks = d.clicks + excluded.clicks;

    insert into daily_searcher (tenant_id, day, words, hash)
    select v.tenant_id, v.day, v.words, v.hash
      from jsonb_to_recordset(counts -> 'searchers') as v (tenant_id uuid, day date, words text, hash bigint)
      join tenant t using (tenant_id) order by 1, 2, 3, 4
    on conflict do nothing;

    with fresh as (
        insert into daily_visitor (tenant_id, day, hash)
        select v.tenant_id, v.day, v.hash
          from jsonb_to_recordset(counts -> 'visitors') as v (tenant_id uuid, day date, hash bigint)
          join tenant t using (tenant_id) order by 1, 2, 3
        on conflict do nothing returning tenant_id, day),
    added (tenant_id, day, views, arrivals, visitors, more, downloads, searches, without_result, clicks, missing) as (
        select tenant_id, day, views, arrivals, 0, false, 0, 0, 0, 0, 0
          from jsonb_to_recordset(counts -> 'views') as v (tenant_id uuid, day date, views bigint, arrivals bigint)
        union all
        select tenant_id, day, 0, 0, 1, false, 0, 0, 0, 0, 0 from fresh
        union all
        select tenant_id, day, 0, 0, 0, true, 0, 0, 0, 0, 0
          from jsonb_to_recordset(counts -> 'more_visitors') as v (tenant_id uuid, day date)
        union all
        select tenant_id, day, 0, 0, 0, false, downloads, 0, 0, 0, 0
          from jsonb_to_recordset(counts -> 'downloads') as v (tenant_id uuid, day date, downloads bigint)
        union all
        select tenant_id, day, 0, 0, 0, false, 0, searches, without_result, clicks, 0
          from jsonb_to_recordset(counts -> 'searches')
                   as v (tenant_id uuid, day date, searches bigint, without_result bigint, clicks bigint)
        union all
        select tenant_id, day, 0, 0, 0, false, 0, 0, 0, 0, hits
          from jsonb_to_recordset(counts -> 'missing') as v (tenant_id uuid, day date, hits bigint))
    insert into site_day as s (tenant_id, day, views, arrivals, visitors, more_visitors, downloads, searches,
                               searches_without_result, search_clicks, missing)
    select a.tenant_id, a.day, sum(a.views), sum(a.arrivals), sum(a.visitors), bool_or(a.more), sum(a.downloads),
           sum(a.searches), sum(a.without_result), sum(a.clicks), sum(a.missing)
      from added a join tenant t using (tenant_id) group by a.tenant_id, a.day order by 1, 2
    on conflict (tenant_id, day) do update
       set views = s.views + excluded.views, arrivals = s.arrivals + excluded.arrivals,
           visitors = s.visitors + excluded.visitors, more_visitors = s.more_visitors or excluded.more_visitors,
           downloads = s.downloads + excluded.downloads, searches = s.searches + excluded.searches,
           searches_without_result = s.searches_without_result + excluded.searches_without_result,
           search_clicks = s.search_clicks + excluded.search_clicks, missing = s.missing + excluded.missing;

    insert into measurement_loss as l (day, requests)
    select v.day, sum(v.requests) from jsonb_to_recordset(counts -> 'losses') as v (day date, requests bigint)
     group by v.day order by 1
    on conflict (day) do update set requests = l.requests + excluded.requests;
    return true;
end
$$;

-- Removes at most "most" counts of a table from before a day, and the partitions that hold nothing else; returns the number
-- of removed counts. end_measured_days, which did this for all tables with two retentions, is called by nodes of the former
-- release alone.
create function remove_measured_counts(counted text, before date, most integer) returns bigint language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    removed bigint;
    part record;
begin
    if counted not in ('page_day', 'download_day', 'search_day', 'missing_day', 'site_day', 'page_month', 'download_month',
                       'origin_month') then
        raise exception 'table without counts: %', counted;
    end if;
    execute format('delete from %1$I where (tableoid, ctid) in
                    (select tableoid, ctid from %1$I where %2$I < $1 limit $2)',
                   counted, case when counted like '%\_month' then 'month' else 'day' end)
        using before, most;
    get diagnostics removed = row_count;
    for part in
        select child.relname as name
          from pg_inherits i join pg_class child on child.oid = i.inhrelid
         where i.inhparent = counted::regclass
           and to_date(substring(child.relname from '_(\d{4}_\d{2})$'), 'YYYY_MM') + interval '1 month' <= before loop
        execute format('drop table measurement_partition.%I', part.name);
    end loop;
    return removed;
end
$$;
revoke execute on function remove_measured_counts(text, date, integer) from public;
grant execute on function remove_measured_counts(text, date, integer) to minisites_platform;

-- Removes the signs of life of nodes and the losses that are older than a day.
create function remove_counting_signs(nodes_before date, losses_before date) returns void language sql
    security definer set search_path = public, pg_temp as $$
    delete from measurement_node where last_sign_at < nodes_before;
    delete from measurement_loss where day < losses_before;
$$;
revoke execute on function remove_counting_signs(date, date) from public;
grant execute on function remove_counting_signs(date, date) to minisites_platform;

-- Across tenants one may know that there is something to clear away, and nothing else.
revoke select on signal_kept from minisites_platform;
grant select (tenant_id, until) on signal_kept to minisites_platform;
create index signal_kept_until on signal_kept (until);

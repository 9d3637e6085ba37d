-- Clicks that lead from the page of a service to its tool (ADR 174), counted with the views of that page.
alter table page_day add column tool_clicks bigint not null default 0;
alter table page_month add column tool_clicks bigint not null default 0;

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
        select v.tenant_id, v.day, v.path, (array_agg(p.id))[1] as page_id, sum(v.views) as views, sum(v.arrivals) as arrivals,
               -- absent in a batch of a node of the release before
               coalesce(sum(v.tool_clicks), 0) as tool_clicks
          from jsonb_to_recordset(counts -> 'views')
                   as v (tenant_id uuid, day date, path text, views bigint, arrivals bigint, tool_clicks bigint)
          join tenant t using (tenant_id)
          left join page p on p.tenant_id = v.tenant_id and p.path = v.path and p.trashed_at is null
         group by v.tenant_id, v.day, v.path),
    daily as (
        insert into page_day as d (tenant_id, day, path, page_id, views, arrivals, tool_clicks)
        select tenant_id, day, path, page_id, views, arrivals, tool_clicks from seen order by tenant_id, day, path
        on conflict (tenant_id, day, path) do update
           set views = d.views + excluded.views, arrivals = d.arrivals + excluded.arrivals,
               tool_clicks = d.tool_clicks + excluded.tool_clicks,
               page_id = coalesce(excluded.page_id, d.page_id))
    insert into page_month as m (tenant_id, month, path, page_id, views, arrivals, tool_clicks)
    select tenant_id, date_trunc('month', day)::date, path, (array_agg(page_id))[1], sum(views), sum(arrivals), sum(tool_clicks)
      from seen group by tenant_id, date_trunc('month', day), path order by 1, 2, 3
    on conflict (tenant_id, month, path) do update
       set views = m.views + excluded.views, arrivals = m.arrivals + excluded.arrivals,
           tool_clicks = m.tool_clicks + excluded.tool_clicks,
           page_id = coalesce(excluded.page_id, m.page_id);

    insert into origin_month as o (tenant_id, month, path, domain, page_id, arrivals)
    select v.tenant_id, date_trunc('month', v.day)::date, v.path, v.domain, (array_agg(p.id))[1], sum(v.arrivals)
      from jsonb_to_recordset(counts -> 'origins')
               as v (tenant_id uuid, day date, path text, domain text, arrivals bigint)
      join tenant t using (tenant_id)
      left join page p on p.tenant_id = v.tenant_id and p.path = v.path and p.trashed_at is null
     group by v.tenant_id, date_trunc('month', v.day), v.path, v.domain order by 1, 2, 3, 4
    on conflict (tenant_id, month, path, domain) do update
       set arrivals = o.arrivals + excluded.arrivals, page_id = coalesce(excluded.page_id, o.page_id);

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

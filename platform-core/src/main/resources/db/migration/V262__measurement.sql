-- Counts of consultation (ADR 155). Nothing in these tables identifies a visitor; what could is in the unlogged tables at
-- the end, whose content is in no write-ahead log, no backup and no replica.

-- Partitions are named by nobody but their parents: no role has the right to use this schema.
create schema measurement_partition;

-- By page and day for 92 days. The path is that of the day of the count; the page is null for a page of the system.
create table page_day (
    tenant_id uuid not null,
    day date not null,
    path text not null,
    page_id uuid,
    views bigint not null default 0,
    -- views from outside of the site
    arrivals bigint not null default 0,
    primary key (tenant_id, day, path)
) partition by range (day);

-- By page and month for 25 months; the month is its first day.
create table page_month (
    tenant_id uuid not null,
    month date not null,
    path text not null,
    page_id uuid,
    views bigint not null default 0,
    arrivals bigint not null default 0,
    primary key (tenant_id, month, path)
) partition by range (month);

-- By page, month and domain of the referrer: '' if there is none, '*' for the rest of a site with too many.
create table origin_month (
    tenant_id uuid not null,
    month date not null,
    path text not null,
    domain text not null check (length(domain) <= 253),
    page_id uuid,
    arrivals bigint not null default 0,
    primary key (tenant_id, month, path, domain)
) partition by range (month);

-- By file and day for 92 days, by file and month for 25 months. A new version of a document is another file.
create table download_day (
    tenant_id uuid not null,
    day date not null,
    media_id uuid not null,
    downloads bigint not null default 0,
    primary key (tenant_id, day, media_id)
) partition by range (day);

create table download_month (
    tenant_id uuid not null,
    month date not null,
    media_id uuid not null,
    downloads bigint not null default 0,
    primary key (tenant_id, month, media_id)
) partition by range (month);

-- By site and day for 25 months.
create table site_day (
    tenant_id uuid not null,
    day date not null,
    views bigint not null default 0,
    arrivals bigint not null default 0,
    -- estimate of the visitors of the day; a lower bound if "more_visitors"
    visitors bigint not null default 0,
    more_visitors boolean not null default false,
    downloads bigint not null default 0,
    searches bigint not null default 0,
    searches_without_result bigint not null default 0,
    -- views that follow a search of the site
    search_clicks bigint not null default 0,
    missing bigint not null default 0,
    primary key (tenant_id, day)
) partition by range (day);

-- Searched words and day for 92 days: those of more than three visitors of that day. '*' for all others.
create table search_day (
    tenant_id uuid not null,
    day date not null,
    words text not null check (length(words) <= 100),
    searches bigint not null default 0,
    without_result bigint not null default 0,
    clicks bigint not null default 0,
    primary key (tenant_id, day, words)
) partition by range (day);

-- Paths of pages that do not exist and day for 92 days, with tokens masked. '*' for the rest of a site with too many.
create table missing_day (
    tenant_id uuid not null,
    day date not null,
    path text not null check (length(path) <= 400),
    hits bigint not null default 0,
    primary key (tenant_id, day, path)
) partition by range (day);

-- The runs of nodes. A node writes its batches one after the other, and one whose commit was not confirmed again under
-- its number. A run without an end whose last sign is old was killed: what it had counted since then is lost.
create table measurement_node (
    node uuid primary key,
    last_batch bigint not null,
    started_at timestamptz not null default now(),
    last_sign_at timestamptz not null default now(),
    ended_at timestamptz
);

-- Requests that could not be counted while the database was away, by day.
create table measurement_loss (
    day date primary key,
    requests bigint not null
);

-- The salt of a day, from which each site has a key of its own; gone within 48 hours, as the rows below.
create unlogged table visitor_salt (
    day date primary key,
    salt bytea not null check (length(salt) = 32)
);

-- The visitors of a day, as keyed hashes.
create unlogged table daily_visitor (
    tenant_id uuid not null,
    day date not null,
    hash bigint not null,
    primary key (tenant_id, day, hash)
);

-- The searches of a day, and who searched: moved to search_day once the day is over, the words of few visitors as '*'.
create unlogged table daily_search (
    tenant_id uuid not null,
    day date not null,
    words text not null check (length(words) <= 100),
    searches bigint not null default 0,
    without_result bigint not null default 0,
    clicks bigint not null default 0,
    primary key (tenant_id, day, words)
);
create unlogged table daily_searcher (
    tenant_id uuid not null,
    day date not null,
    words text not null,
    hash bigint not null,
    primary key (tenant_id, day, words, hash)
);

create index page_day_by_page on page_day (tenant_id, page_id, day) where page_id is not null;
create index page_month_by_page on page_month (tenant_id, page_id, month) where page_id is not null;
create index download_day_by_file on download_day (tenant_id, media_id, day);

do $$
declare
    counted text;
begin
    foreach counted in array array['page_day', 'page_month', 'origin_month', 'download_day', 'download_month', 'site_day',
                                   'search_day', 'missing_day', 'daily_visitor', 'daily_search', 'daily_searcher'] loop
        perform protect(counted::regclass);
        execute format('alter table %I alter column tenant_id set (n_distinct = -0.001)', counted);
        execute format('alter table %I alter column tenant_id set statistics 1', counted);
        -- Sites read their figures; record_measurement alone writes them.
        execute format('revoke insert, update, delete on %I from minisites_app', counted);
    end loop;
    -- Hashes and the words of the day are read by nobody.
    foreach counted in array array['daily_visitor', 'daily_search', 'daily_searcher'] loop
        execute format('revoke select on %I from minisites_app, minisites_platform', counted);
    end loop;
    foreach counted in array array['measurement_node', 'measurement_loss', 'visitor_salt'] loop
        execute format('alter table %I enable row level security', counted);
        execute format('alter table %I force row level security', counted);
        execute format('create policy platform on %I to minisites_platform using (true)', counted);
        execute format('create policy app on %I to minisites_app using (false)', counted);
        execute format('create policy owner on %I to minisites_owner using (true)', counted);
    end loop;
    grant select on measurement_loss, measurement_node to minisites_platform;
end
$$;

-- Makes the monthly partitions up to that day, if they are missing, from last month on: its last counts may come late.
create function make_measurement_partitions(until date) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    counted text;
    month date;
    part text;
begin
    foreach counted in array array['page_day', 'page_month', 'origin_month', 'download_day', 'download_month', 'site_day',
                                   'search_day', 'missing_day'] loop
        for month in select generate_series(date_trunc('month', least(until, current_date - 31)), until, '1 month')::date loop
            part := counted || to_char(month, '_YYYY_MM');
            if to_regclass('measurement_partition.' || part) is null then
                execute format('create table measurement_partition.%I partition of %I for values from (%L) to (%L)',
                    part, counted, month, (month + interval '1 month')::date);
                execute format('alter table measurement_partition.%I enable row level security', part);
                execute format('alter table measurement_partition.%I force row level security', part);
            end if;
        end loop;
    end loop;
end
$$;
revoke execute on function make_measurement_partitions(date) from public;
grant execute on function make_measurement_partitions(date) to minisites_platform;
select make_measurement_partitions((current_date + interval '3 months')::date);

-- Adds the counts of one batch of a node, once; false if they are there already. "last" ends the run of the node.
-- "counts" has one array per kind, each of objects, of which two may have one key; rows are locked in the order of their keys, so that nodes wait for
-- each other instead of blocking each other for ever.
create function record_measurement(counting_node uuid, batch bigint, last boolean, counts jsonb) returns boolean language plpgsql
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
        select v.tenant_id, v.day, v.path, (array_agg(p.id))[1] as page_id, sum(v.views) as views, sum(v.arrivals) as arrivals
          from jsonb_to_recordset(counts -> 'views') as v (tenant_id uuid, day date, path text, views bigint, arrivals bigint)
          join tenant t using (tenant_id)
          left join page p on p.tenant_id = v.tenant_id and p.path = v.path and p.trashed_at is null
         group by v.tenant_id, v.day, v.path),
    daily as (
        insert into page_day as d (tenant_id, day, path, page_id, views, arrivals)
        select tenant_id, day, path, page_id, views, arrivals from seen order by tenant_id, day, path
        on conflict (tenant_id, day, path) do update
           set views = d.views + excluded.views, arrivals = d.arrivals + excluded.arrivals,
               page_id = coalesce(excluded.page_id, d.page_id))
    insert into page_month as m (tenant_id, month, path, page_id, views, arrivals)
    select tenant_id, date_trunc('month', day)::date, path, (array_agg(page_id))[1], sum(views), sum(arrivals)
      from seen group by tenant_id, date_trunc('month', day), path order by 1, 2, 3
    on conflict (tenant_id, month, path) do update
       set views = m.views + excluded.views, arrivals = m.arrivals + excluded.arrivals,
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
revoke execute on function record_measurement(uuid, bigint, boolean, jsonb) from public;
grant execute on function record_measurement(uuid, bigint, boolean, jsonb) to minisites_platform;

-- The salt of a day, the same for all nodes.
create function visitor_salt_of(salted date) returns bytea language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    insert into visitor_salt (day, salt)
    values (salted, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
    on conflict do nothing;
    return (select salt from visitor_salt where day = salted);
end
$$;
revoke execute on function visitor_salt_of(date) from public;
grant execute on function visitor_salt_of(date) to minisites_platform;

-- Ends days before "today": moves their searches, removes salts and hashes, and at most "most" counts of each table past their
-- retention of "days" or "months"; partitions past it are dropped. Returns the number of removed counts.
create function end_measured_days(today date, days integer, months integer, most integer) returns bigint language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    removed bigint := 0;
    step bigint;
    counted record;
    part record;
begin
    with over as (
        delete from daily_search where day < today returning *),
    told as (
        select o.tenant_id, o.day,
               case when (select count(*) from daily_searcher s
                           where s.tenant_id = o.tenant_id and s.day = o.day and s.words = o.words) > 3
                    then o.words else '*' end as words, o.searches, o.without_result, o.clicks
          from over o)
    insert into search_day as d (tenant_id, day, words, searches, without_result, clicks)
    select tenant_id, day, words, sum(searches), sum(without_result), sum(clicks)
      from told group by tenant_id, day, words order by 1, 2, 3
    on conflict (tenant_id, day, words) do update
       set searches = d.searches + excluded.searches, without_result = d.without_result + excluded.without_result,
           clicks = d.clicks + excluded.clicks;
    delete from daily_searcher where day < today;
    delete from daily_visitor where day < today;
    delete from visitor_salt where day < today;
    delete from measurement_node where last_sign_at < now() - make_interval(days => days);

    for counted in
        select c.*, (case c.unit when 'day' then today - days
                     else (date_trunc('month', today) - make_interval(months => months))::date
                     end) as bound
          from (values ('page_day', 'day', 'day'), ('download_day', 'day', 'day'), ('search_day', 'day', 'day'),
                       ('missing_day', 'day', 'day'), ('site_day', 'day', 'month'), ('page_month', 'month', 'month'),
                       ('download_month', 'month', 'month'), ('origin_month', 'month', 'month'))
               as c (name, key, unit) loop
        execute format('delete from %1$I where (tableoid, ctid) in
                        (select tableoid, ctid from %1$I where %2$I < $1 limit $2)', counted.name, counted.key)
            using counted.bound, most;
        get diagnostics step = row_count;
        removed := removed + step;
        for part in
            select child.relname as name
              from pg_inherits i join pg_class child on child.oid = i.inhrelid
             where i.inhparent = counted.name::regclass
               and to_date(substring(child.relname from '_(\d{4}_\d{2})$'), 'YYYY_MM') + interval '1 month' <= counted.bound loop
            execute format('drop table measurement_partition.%I', part.name);
        end loop;
    end loop;
    delete from measurement_loss where day < (today - make_interval(months => months))::date;
    return removed;
end
$$;
revoke execute on function end_measured_days(date, integer, integer, integer) from public;
grant execute on function end_measured_days(date, integer, integer, integer) to minisites_platform;

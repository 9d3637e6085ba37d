-- Ends the days before "today": searches move to the figures, the words of few visitors as '*', and the rows of the day leave
-- the disk with it. A deleted row stays in its file until the table is vacuumed, which no small table is: what is left is
-- written to new files. end_measured_days, which nodes of the former release call alone, finds nothing of these days then.
create function end_days_of_visitors(today date) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    daily text;
begin
    if not exists (select from daily_visitor where day < today) and not exists (select from daily_search where day < today)
       and not exists (select from daily_searcher where day < today) then
        return;
    end if;
    -- In the order of record_measurement, so that neither waits for the other in turn.
    lock table daily_search in access exclusive mode;
    lock table daily_searcher in access exclusive mode;
    lock table daily_visitor in access exclusive mode;
    with told as (
        select o.tenant_id, o.day,
               case when (select count(*) from daily_searcher s
                           where s.tenant_id = o.tenant_id and s.day = o.day and s.words = o.words) > 3
                    then o.words else '*' end as words, o.searches, o.without_result, o.clicks
          from daily_search o where o.day < today)
    insert into search_day as d (tenant_id, day, words, searches, without_result, clicks)
    select tenant_id, day, words, sum(searches), sum(without_result), sum(clicks)
      from told group by tenant_id, day, words order by 1, 2, 3
    on conflict (tenant_id, day, words) do update
       set searches = d.searches + excluded.searches, without_result = d.without_result + excluded.without_result,
           clicks = d.clicks + excluded.clicks;
    foreach daily in array array['daily_search', 'daily_searcher', 'daily_visitor'] loop
        execute format('create temporary table still_counted on commit drop as select * from %I where day >= $1', daily)
            using today;
        execute format('truncate %I', daily);
        execute format('insert into %I select * from still_counted', daily);
        drop table still_counted;
    end loop;
end
$$;
revoke execute on function end_days_of_visitors(date) from public;
grant execute on function end_days_of_visitors(date) to minisites_platform;

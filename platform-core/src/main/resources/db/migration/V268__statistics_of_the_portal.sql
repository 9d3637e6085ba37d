-- What the portal publishes of all sites: sums over the live sites that share their content with it. Of each site and month
-- a count below five is left out, and so is the rest where a part of a count leaves less than five: no sum tells what the
-- page of a site hides. A part "all_…" tells whether nothing was left out.
create function portal_statistics(first date, after date)
    returns table (month date, sites bigint, views bigint, all_views boolean, visitors bigint, all_visitors boolean,
                   downloads bigint, all_downloads boolean, searches bigint, all_searches boolean,
                   successful_searches bigint, all_successful_searches boolean, answers bigint, all_answers boolean,
                   useful_answers bigint, all_useful_answers boolean)
    language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    with visited as (
        select d.tenant_id, date_trunc('month', d.day)::date as month, sum(d.views)::bigint as views,
               sum(d.visitors)::bigint as visitors, bool_or(d.more_visitors) as more_visitors,
               sum(d.downloads)::bigint as downloads, sum(d.searches)::bigint as searches,
               sum(d.searches - d.searches_without_result)::bigint as successful_searches
          from site_day d where d.day >= first and d.day < after and d.tenant_id in (select portal_sites())
         group by 1, 2),
    answered as (
        select f.tenant_id, date_trunc('month', f.day)::date as month, sum(f.useful + f.not_useful)::bigint as answers,
               sum(f.useful)::bigint as useful_answers
          from feedback_day f where f.day >= first and f.day < after and f.tenant_id in (select portal_sites())
         group by 1, 2),
    counted as (
        select month, coalesce(views, 0) as views, coalesce(visitors, 0) as visitors,
               coalesce(more_visitors, false) as more_visitors, coalesce(downloads, 0) as downloads,
               coalesce(searches, 0) as searches, coalesce(successful_searches, 0) as successful_searches,
               coalesce(answers, 0) as answers, coalesce(useful_answers, 0) as useful_answers
          from visited full join answered using (tenant_id, month)),
    told as (
        select c.*,
               case when successful_searches < 5 then 0
                    when searches - successful_searches < 5 then greatest(searches - 4, 0)
                    else successful_searches end as told_searches,
               case when useful_answers < 5 then 0
                    when answers - useful_answers < 5 then greatest(answers - 4, 0)
                    else useful_answers end as told_answers
          from counted c)
    select month, count(*),
           coalesce(sum(views) filter (where views >= 5), 0)::bigint, bool_and(views >= 5),
           coalesce(sum(visitors) filter (where visitors >= 5), 0)::bigint, bool_and(visitors >= 5 and not more_visitors),
           coalesce(sum(downloads) filter (where downloads >= 5), 0)::bigint, bool_and(downloads >= 5),
           coalesce(sum(searches) filter (where searches >= 5), 0)::bigint, bool_and(searches >= 5),
           coalesce(sum(told_searches) filter (where told_searches >= 5), 0)::bigint,
           bool_and(successful_searches >= 5 and told_searches = successful_searches),
           coalesce(sum(answers) filter (where answers >= 5), 0)::bigint, bool_and(answers >= 5),
           coalesce(sum(told_answers) filter (where told_answers >= 5), 0)::bigint,
           bool_and(useful_answers >= 5 and told_answers = useful_answers)
      from told group by month order by month;
end;
revoke execute on function portal_statistics(date, date) from public;
grant execute on function portal_statistics(date, date) to minisites_app;

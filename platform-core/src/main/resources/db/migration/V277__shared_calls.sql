-- The calls for projects that a site shares with the portal and that can still be applied for, now or later: read with its
-- tenant, so that each node knows those of all sites. It reads across sites, for the directory alone.
set local lock_timeout = '10s';
create function shared_calls(site uuid) returns jsonb language sql stable security definer
    set search_path = public, pg_temp
begin atomic
    select coalesce(jsonb_agg(jsonb_build_object(
               'id', c.id, 'path', c.path, 'title', c.title, 'summary', c.summary, 'date', c.date, 'changed', c.published_at,
               'opens', c.opening_at, 'closes', c.closing_at,
               'themes', array(select distinct term.label from current_terms(c.terms) as term
                                where term.vocabulary = 'theme' order by term.label),
               'audiences', array(select distinct term.label from current_terms(c.terms) as term
                                   where term.vocabulary = 'audience' order by term.label),
               'places', (select coalesce(jsonb_agg(jsonb_build_object(
                                     'code', place.code, 'slug', place.slug, 'label', place.label, 'within', place.within)
                                     order by place.code), '[]')
                            from territory place
                           where place.code in (select term.code from current_terms(c.terms) as term
                                                 where term.vocabulary = 'territory'))) order by c.path), '[]')
      from (select p.id, p.path, r.title, coalesce(r.lead, r.description) as summary, p.date, p.published_at, r.terms,
                   f.opening_at, f.closing_at
              from page p
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
              join call_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
             where p.tenant_id = site and p.kind = 'call' and p.published_revision is not null and p.shared
               and (f.closing_at is null or f.closing_at > now())
             order by f.closing_at, p.path limit 200) as c;
end;
revoke execute on function shared_calls(uuid) from public;
grant execute on function shared_calls(uuid) to minisites_platform;

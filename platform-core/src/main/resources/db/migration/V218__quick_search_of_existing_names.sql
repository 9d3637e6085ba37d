-- After the triggers are there, in a transaction of its own: pages and files can be written meanwhile.
insert into quick_search_entry (tenant_id, id, kind, folded, words)
select p.tenant_id, p.id, case p.kind when 'article' then 'article' else 'page' end, fold(r.title),
       quick_search_vector(p.tenant_id, concat_ws(' ', r.title, r.navigation_title))
  from page p
  join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
 where p.trashed_at is null
on conflict do nothing;
insert into quick_search_entry (tenant_id, id, kind, folded, words)
select tenant_id, id, 'media', fold(title),
       quick_search_vector(tenant_id, concat_ws(' ', title, file_name, alt, caption, credit))
  from media
on conflict do nothing;

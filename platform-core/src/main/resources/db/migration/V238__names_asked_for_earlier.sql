-- The journal has the short names that deciders corrected before the column existed; the first correction has the name that was asked for.
update site_request r
   set asked_slug = f.slug
  from (select distinct on (e.subject) e.subject, e.detail ->> 'former-slug' as slug
          from audit_event e
         where e.action = 'request.slug-corrected' and e.subject is not null
         order by e.subject, e.id) f
 where f.subject = r.id and r.asked_slug is null;

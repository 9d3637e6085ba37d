-- The name of a space follows the title of its site (Arrangements): the spaces whose title was changed before catch up.
update tenant t set name = s.identity ->> 'title'
  from site s
 where s.tenant_id = t.tenant_id and t.name <> s.identity ->> 'title'
   and length(s.identity ->> 'title') between 1 and 120;

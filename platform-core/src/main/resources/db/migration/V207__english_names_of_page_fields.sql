-- Working copies hold the fields of the page form by name, and the names are English now. A copy that has a field under both
-- names keeps the English one: the last value of a key counts.
update working_copy
   set fields = (select jsonb_object_agg(coalesce(english, key), value order by english is null)
                   from jsonb_each(fields)
                   left join (values ('titre', 'title'), ('titre-court', 'shortTitle'), ('chapo', 'lead'),
                                     ('etiquettes', 'tags'), ('commentaire', 'comment'), ('bloc', 'block'),
                                     ('retire', 'removed')) as names(french, english) on french = key)
 where fields <> '{}';

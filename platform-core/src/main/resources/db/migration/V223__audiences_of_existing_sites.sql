-- The audiences of existing sites, from the words with which their requests named them; the sentence of the directory is their
-- description. Requests said nothing of themes: teams choose them.
with said as (
    select tenant_id, fold(answers ->> 'audiences') as words from site_request where tenant_id is not null),
mapped as (
    select s.tenant_id, jsonb_agg(a.code order by a.place) as audiences
      from said s
      join (values (1, 'LOCAL_AUTHORITIES', '\m(maires?|elue?s?|mairies?|communes?|collectivites?|intercommunalites?|agents? territoria)'),
                   (2, 'STATE_SERVICES', '\m(prefets?|prefectures?|sous-prefets?|services? de l.etat|services? deconcentres)'),
                   (3, 'RESIDENTS', '\m(habitante?s?|grand public|usagers?|citoyen(ne)?s?|familles?|tout le monde|tous publics)'),
                   (4, 'BUSINESSES', '\m(entreprises?|industriel(le)?s?|commercante?s?|entrepreneur(e|se)?s?|artisans?)'),
                   (5, 'ASSOCIATIONS', '\m(associations?|associati(f|ve)s?|benevoles?)'),
                   (6, 'YOUNG_PEOPLE', '\m(jeunes?|jeunesse|etudiante?s?|lyceen(ne)?s?|collegien(ne)?s?|eleves?)')
           ) a (place, code, pattern) on s.words ~ a.pattern
     group by s.tenant_id)
update site set directory = jsonb_set(site.directory, '{audiences}', mapped.audiences)
  from mapped where site.tenant_id = mapped.tenant_id;

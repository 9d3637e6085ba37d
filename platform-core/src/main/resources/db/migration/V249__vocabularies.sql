-- The vocabularies of the platform. Content refers to a term by its code: a rename changes one row, and content with a
-- replaced term counts as content with the one that replaces it.
set local lock_timeout = '10s';
create table vocabulary_term (
    vocabulary text not null check (vocabulary in ('theme', 'audience')),
    code text not null check (code ~ '^[A-Za-z0-9_-]{1,60}$'),
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    label text not null check (length(label) between 1 and 80),
    synonyms text[] not null default '{}',
    -- never a term that is replaced itself
    replaced_by text check (replaced_by <> code),
    primary key (vocabulary, code),
    unique (vocabulary, slug),
    foreign key (vocabulary, replaced_by) references vocabulary_term
);
alter table vocabulary_term enable row level security;
alter table vocabulary_term force row level security;
create policy shared on vocabulary_term for select to minisites_app using (true);
create policy platform on vocabulary_term to minisites_platform using (true);
create policy owner on vocabulary_term to minisites_owner using (true);
grant select on vocabulary_term to minisites_app;
grant select, insert, update on vocabulary_term to minisites_platform;

-- Nothing refers to a new term yet. Synonyms are not shown.
create trigger bump_touched_sites after update on vocabulary_term
    for each row when (old.label <> new.label or old.replaced_by is distinct from new.replaced_by)
    execute function bump_touched_sites();

insert into vocabulary_term (vocabulary, code, slug, label, synonyms) values
    ('theme', 'TOWN_CENTRES', 'centres-villes', 'Centres-villes et centres-bourgs', '{centralité}'),
    ('theme', 'RURAL_AREAS', 'ruralite', 'Ruralité', '{campagne,village}'),
    ('theme', 'NEIGHBOURHOODS', 'quartiers', 'Quartiers et politique de la ville', '{QPV}'),
    ('theme', 'PUBLIC_SERVICES', 'services-publics', 'Services publics', '{démarches,guichet}'),
    ('theme', 'DIGITAL', 'numerique', 'Numérique', '{inclusion numérique,fibre}'),
    ('theme', 'ECONOMY', 'economie', 'Économie et emploi', '{industrie,entreprise,commerce}'),
    ('theme', 'HOUSING', 'habitat', 'Habitat', '{logement,rénovation}'),
    ('theme', 'ENVIRONMENT', 'transition-ecologique', 'Transition écologique', '{écologie,climat,énergie}'),
    ('theme', 'EDUCATION', 'education', 'Éducation et jeunesse', '{école}'),
    ('theme', 'HEALTH', 'sante', 'Santé', '{soins,médecin}'),
    ('theme', 'EUROPE', 'europe', 'Europe', '{fonds européens,FEDER}'),
    ('theme', 'OTHER', 'autres-themes', 'Autres thèmes', '{}'),
    ('audience', 'LOCAL_AUTHORITIES', 'collectivites', 'Élus et collectivités', '{maire,commune}'),
    ('audience', 'STATE_SERVICES', 'services-de-l-etat', 'Services de l’État', '{préfecture,DDT}'),
    ('audience', 'RESIDENTS', 'habitants', 'Habitants', '{usager,grand public}'),
    ('audience', 'BUSINESSES', 'entreprises', 'Entreprises', '{industriel,commerçant}'),
    ('audience', 'ASSOCIATIONS', 'associations', 'Associations', '{bénévole}'),
    ('audience', 'YOUNG_PEOPLE', 'jeunes', 'Jeunes', '{étudiant,élève}');

-- The terms of a page, as its tags are: "theme:TOWN_CENTRES".
alter table revision add column terms text[] not null default '{}';

-- What central communications give teams to start from: whole pages (« gabarits ») and ready sections. Each version keeps its
-- blocks, so that a page is compared with what it was started from.
create table page_template (
    id uuid primary key,
    kind text not null check (kind in ('page', 'section')),
    name text not null check (length(name) between 1 and 80),
    -- when it is of use
    description text not null check (length(description) between 1 and 300),
    version integer not null check (version > 0),
    -- no longer offered; what was started from it stays
    retired_at timestamptz,
    updated_at timestamptz not null default now()
);
create table page_template_version (
    template_id uuid not null references page_template,
    version integer not null,
    body jsonb not null check (jsonb_typeof(body) = 'array'),
    published_at timestamptz not null default now(),
    primary key (template_id, version)
);

do $$
declare
    shared text;
begin
    foreach shared in array array['page_template', 'page_template_version'] loop
        execute format('alter table %I enable row level security', shared);
        execute format('alter table %I force row level security', shared);
        execute format('create policy shared on %I for select to minisites_app using (true)', shared);
        execute format('create policy platform on %I to minisites_platform using (true)', shared);
        execute format('create policy owner on %I to minisites_owner using (true)', shared);
        execute format('grant select on %I to minisites_app', shared);
        execute format('grant select, insert, update on %I to minisites_platform', shared);
    end loop;
end
$$;

-- Which version of a template a page was started from, or holds the blocks of.
create table template_use (
    tenant_id uuid not null references tenant,
    page_id uuid not null,
    template_id uuid not null references page_template,
    version integer not null,
    -- the newest version that its team has decided to do without
    declined integer not null default 0,
    primary key (tenant_id, page_id, template_id),
    foreign key (tenant_id, page_id) references page on delete cascade
);
select protect('template_use');

-- What there is to begin with; central communications change it as they like.
insert into page_template (id, kind, name, description, version) values
    ('00000000-0000-4000-a000-000000000001', 'page', 'Présentation d’un programme',
     'Pour dire en une page à quoi sert un programme, à qui il s’adresse et comment en bénéficier.', 1),
    ('00000000-0000-4000-a000-000000000002', 'page', 'Appel à projets',
     'Pour annoncer un appel : l’objet, les dates, les conditions et les étapes d’une candidature.', 1),
    ('00000000-0000-4000-a000-000000000003', 'page', 'Compte rendu d’événement',
     'Pour raconter une journée, une visite ou un comité : l’essentiel d’abord, les suites à la fin.', 1),
    ('00000000-0000-4000-a000-000000000004', 'section', 'Trois chiffres clés',
     'Trois chiffres avec leur source, pour donner l’ordre de grandeur d’une action.', 1),
    ('00000000-0000-4000-a000-000000000005', 'section', 'Étapes d’une démarche',
     'Les étapes dans l’ordre, ce qu’il faut préparer et le délai de chacune.', 1),
    ('00000000-0000-4000-a000-000000000006', 'section', 'Questions fréquentes',
     'Quatre questions que l’on vous pose souvent, avec des réponses courtes.', 1);
insert into page_template_version (template_id, version, body) values
    ('00000000-0000-4000-a000-000000000001', 1, '[
        {"type": "paragraph", "version": 1, "text": "<h2>À quoi sert le programme</h2><p>En deux phrases : le problème que le programme aide à résoudre, et ce qu’il apporte aux territoires.</p>"},
        {"type": "key-figures", "version": 1, "title": "Le programme en chiffres", "figures": [{"value": "000", "label": "Territoires accompagnés", "source": "À compléter"}, {"value": "000", "label": "Projets soutenus", "source": "À compléter"}, {"value": "000", "label": "Millions d’euros engagés", "source": "À compléter"}]},
        {"type": "paragraph", "version": 1, "text": "<h2>À qui il s’adresse</h2><ul><li>Premier public, et ce qui le concerne.</li><li>Deuxième public, et ce qui le concerne.</li></ul>"},
        {"type": "accordion", "version": 1, "title": "Comment en bénéficier", "items": [{"title": "Vérifier que votre projet est éligible", "text": "<p>Les conditions, en une liste courte.</p>"}, {"title": "Déposer une demande", "text": "<p>Où, avec quelles pièces, jusqu’à quand.</p>"}, {"title": "Recevoir une réponse", "text": "<p>Qui décide, et dans quel délai.</p>"}]},
        {"type": "callout", "version": 1, "title": "Une question ?", "text": "<p>Dites qui peut répondre, et comment le joindre.</p>"}
    ]'),
    ('00000000-0000-4000-a000-000000000002', 1, '[
        {"type": "alert", "version": 1, "kind": "INFO", "title": "Appel ouvert", "text": "<p>Candidatures possibles du 1<sup>er</sup> janvier au 31 mars : remplacez ces dates.</p>"},
        {"type": "paragraph", "version": 1, "text": "<h2>L’objet de l’appel</h2><p>Ce que l’appel soutient, en trois phrases.</p><h2>Qui peut candidater</h2><ul><li>Les collectivités et leurs groupements.</li><li>Les associations, si l’appel le prévoit.</li></ul>"},
        {"type": "timeline", "version": 1, "title": "Le calendrier", "items": [{"moment": "Ouverture", "title": "Publication de l’appel"}, {"moment": "Clôture", "title": "Fin du dépôt des candidatures"}, {"moment": "Résultats", "title": "Annonce des lauréats"}]},
        {"type": "paragraph", "version": 1, "text": "<h2>Les pièces du dossier</h2><ul><li>La présentation du projet.</li><li>Le budget prévisionnel.</li><li>La délibération de la collectivité.</li></ul>"},
        {"type": "faq", "version": 1, "title": "Questions fréquentes", "items": [{"title": "Ma commune peut-elle candidater seule ?", "text": "<p>Oui, si elle répond aux conditions. Sinon, dites avec qui s’associer.</p>"}, {"title": "Peut-on cumuler avec une autre aide ?", "text": "<p>Dites lesquelles, et jusqu’à quel taux.</p>"}, {"title": "Qui peut nous aider à monter le dossier ?", "text": "<p>Un nom ou un service, une adresse, un téléphone.</p>"}]}
    ]'),
    ('00000000-0000-4000-a000-000000000003', 1, '[
        {"type": "highlight", "version": 1, "text": "<p>L’essentiel en une phrase : ce qui a été décidé, annoncé ou montré.</p>"},
        {"type": "paragraph", "version": 1, "text": "<h2>Ce qui s’est passé</h2><p>Où, quand, avec qui. Deux paragraphes suffisent.</p>"},
        {"type": "quote", "version": 1, "text": "Une phrase forte, dite par une personne présente.", "author": "Prénom Nom", "source": "Fonction, organisme"},
        {"type": "paragraph", "version": 1, "text": "<h2>Les suites</h2><ul><li>Première suite, et son échéance.</li><li>Deuxième suite, et son échéance.</li></ul>"}
    ]'),
    ('00000000-0000-4000-a000-000000000004', 1, '[
        {"type": "key-figures", "version": 1, "title": "En quelques chiffres", "figures": [{"value": "000", "label": "Premier chiffre", "source": "Source, année"}, {"value": "000", "label": "Deuxième chiffre", "source": "Source, année"}, {"value": "000", "label": "Troisième chiffre", "source": "Source, année"}]}
    ]'),
    ('00000000-0000-4000-a000-000000000005', 1, '[
        {"type": "paragraph", "version": 1, "text": "<h2>Les étapes de la démarche</h2><p>Comptez environ deux mois entre le premier contact et la réponse : corrigez ce délai.</p>"},
        {"type": "timeline", "version": 1, "items": [{"moment": "Étape 1", "title": "Prendre contact", "text": "<p>Avec qui, et comment.</p>"}, {"moment": "Étape 2", "title": "Constituer le dossier", "text": "<p>Les pièces à réunir.</p>"}, {"moment": "Étape 3", "title": "Déposer la demande", "text": "<p>Où la déposer, et jusqu’à quand.</p>"}, {"moment": "Étape 4", "title": "Recevoir la réponse", "text": "<p>Qui répond, et dans quel délai.</p>"}]}
    ]'),
    ('00000000-0000-4000-a000-000000000006', 1, '[
        {"type": "faq", "version": 1, "title": "Questions fréquentes", "items": [{"title": "Qui est concerné ?", "text": "<p>La réponse en une ou deux phrases, la précision ensuite.</p>"}, {"title": "Que faut-il préparer ?", "text": "<p>Les pièces et les informations à réunir.</p>"}, {"title": "Combien de temps cela prend-il ?", "text": "<p>Un délai réaliste, et ce qui peut l’allonger.</p>"}, {"title": "À qui s’adresser ?", "text": "<p>Un service, une adresse, des horaires.</p>"}]}
    ]');

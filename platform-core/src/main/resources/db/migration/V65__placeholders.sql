-- What a template asks its author to replace, as a reader reads it: a page in which it is left cannot be published. In templates
-- that central communications make, it is what stands in square brackets.
alter table page_template_version add column placeholders text[] not null default '{}';

update page_template_version set placeholders = array[
        'En deux phrases : le problème que le programme aide à résoudre, et ce qu’il apporte aux territoires.',
        '000',
        'À compléter',
        'Premier public, et ce qui le concerne.',
        'Deuxième public, et ce qui le concerne.',
        'Les conditions, en une liste courte.',
        'Où, avec quelles pièces, jusqu’à quand.',
        'Qui décide, et dans quel délai.',
        'Dites qui peut répondre, et comment le joindre.']
 where template_id = '00000000-0000-4000-a000-000000000001' and version = 1;
update page_template_version set placeholders = array[
        'remplacez ces dates',
        'Ce que l’appel soutient, en trois phrases.',
        'si l’appel le prévoit',
        'dites avec qui s’associer',
        'Dites lesquelles, et jusqu’à quel taux.',
        'Un nom ou un service, une adresse, un téléphone.']
 where template_id = '00000000-0000-4000-a000-000000000002' and version = 1;
update page_template_version set placeholders = array[
        'L’essentiel en une phrase : ce qui a été décidé, annoncé ou montré.',
        'Où, quand, avec qui. Deux paragraphes suffisent.',
        'Une phrase forte, dite par une personne présente.',
        'Prénom Nom',
        'Fonction, organisme',
        'Première suite, et son échéance.',
        'Deuxième suite, et son échéance.']
 where template_id = '00000000-0000-4000-a000-000000000003' and version = 1;
update page_template_version set placeholders = array[
        '000',
        'Premier chiffre',
        'Deuxième chiffre',
        'Troisième chiffre',
        'Source, année']
 where template_id = '00000000-0000-4000-a000-000000000004' and version = 1;
update page_template_version set placeholders = array[
        'corrigez ce délai',
        'Avec qui, et comment.',
        'Les pièces à réunir.',
        'Où la déposer, et jusqu’à quand.',
        'Qui répond, et dans quel délai.']
 where template_id = '00000000-0000-4000-a000-000000000005' and version = 1;
update page_template_version set placeholders = array[
        'La réponse en une ou deux phrases, la précision ensuite.',
        'Les pièces et les informations à réunir.',
        'Un délai réaliste, et ce qui peut l’allonger.',
        'Un service, une adresse, des horaires.']
 where template_id = '00000000-0000-4000-a000-000000000006' and version = 1;

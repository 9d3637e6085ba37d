-- Files are named « IMG_2043.jpg » and kept as « img-2043.jpg », and who looks for « cartes » means « carte » too: an
-- underscore separates words as a hyphen does, and the mark of a plural is not looked for.
create or replace function word_patterns(typed text) returns setof text language sql stable parallel safe
begin atomic
    select '%' || regexp_replace(regexp_replace(word, '(?<=...)[sx]$', ''), '([\\%])', '\\\1', 'g') || '%'
      from regexp_split_to_table(fold(typed), '[\s''_-]+') as word
     where word <> '';
end;

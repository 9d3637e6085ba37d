-- Words as people type them: without accents, in any case, with any apostrophe, in any order. All three extensions are
-- trusted: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create function fold(said text) returns text language sql stable strict parallel safe
    return lower(unaccent(said));

-- The words that somebody typed, as patterns of "like": fold(…) like all (array(select word_patterns(…))).
-- Nothing that was typed is a pattern itself; without any word there is no condition.
create function word_patterns(typed text) returns setof text language sql stable parallel safe
begin atomic
    select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'
      from regexp_split_to_table(fold(typed), '[\s''-]+') as word
     where word <> '';
end;

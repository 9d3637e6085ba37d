-- The search says when it found similar words only; of these it takes the nearest, as typing errors are: « passport » is near
-- « passeport », and much less near « transport ».
create or replace function near_words(forms text[]) returns setof text language sql stable
    set search_path = public, pg_temp
begin atomic
    select word
      from (select word, near, max(near) over () as nearest
              from (select distinct on (w.word) w.word, similarity(w.word, form) as near
                      from unnest(forms) as form
                      join search_word w on w.tenant_id::text = current_setting('app.tenant')::uuid::text and w.word % form
                     where length(form) >= 4
                     order by w.word, near desc) as similar_word) as candidate
     where near >= greatest(0.4, 0.75 * nearest)
       and not exists (select from search_word w
                        where w.tenant_id = current_setting('app.tenant')::uuid and w.word = any(forms))
     order by near desc, word limit 5;
end;

drop function search_site(text[], integer[], boolean[], integer, integer);
create function search_site(
    words text[], phrases integer[], excluded boolean[], most integer, skipped integer,
    out total bigint, out pages uuid[], out near boolean)
    language plpgsql stable security definer
    set search_path = public, pg_temp as $$
declare
    formerly constant tsquery := plainto_tsquery('french',
        (select string_agg(word, ' ') from unnest(words, excluded) as typed(word, without) where not without));
begin
    select h.total, h.pages, false into total, pages, near
      from search_hits(search_query(words, phrases, excluded, false), formerly, most, skipped) h;
    if total = 0 then
        select h.total, h.pages, h.total > 0 into total, pages, near
          from search_hits(search_query(words, phrases, excluded, true), formerly, most, skipped) h;
    end if;
end
$$;
revoke execute on function search_site(text[], integer[], boolean[], integer, integer) from public;
grant execute on function search_site(text[], integer[], boolean[], integer, integer) to minisites_app;

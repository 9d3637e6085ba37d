-- Whether a short name is free is asked at every keystroke: what looks like it is found by one index look-up, whatever
-- the number of sites.

-- What a name looks like at a glance: digits for letters, « rn » for « m », hyphens, plurals, doubled letters, and
-- i, l and 1 alike. Doubled letters go before i becomes l, else « ville » and « vie » would be one.
create function slug_skeleton(slug text) returns text language sql immutable parallel safe
return translate(
    regexp_replace(
        replace(
            regexp_replace(
                replace(replace(translate(slug, '0345789', 'oeastbg'), 'rn', 'm'), 'vv', 'w'),
                '([a-z0-9]{3})[sx](?=-|$)', '\1', 'g'),
            '-', ''),
        '(.)\1+', '\1', 'g'),
    '1i', 'll');

-- The skeleton, and for a long one every text with one character less: two names one edit apart share one of them.
create function slug_look_alikes(slug text) returns text[] language sql immutable parallel safe
return (select array_agg(distinct left(s, i - 1) || substr(s, i + 1)) || array[s]
          from (select slug_skeleton(slug) as s) skeleton,
               generate_series(1, case when length(s) >= 8 then length(s) else 1 end) as i
         group by s
        having length(s) >= 8
         union all
        select array[slug_skeleton(slug)] where length(slug_skeleton(slug)) < 8);

alter table tenant add column look_alikes text[] generated always as (slug_look_alikes(slug)) stored;
alter table site_request add column look_alikes text[] generated always as (slug_look_alikes(slug)) stored;
create index tenant_look_alikes on tenant using gin (look_alikes);
create index site_request_look_alikes on site_request using gin (look_alikes) where slug is not null;

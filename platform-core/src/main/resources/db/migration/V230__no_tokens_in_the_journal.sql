-- A mistyped link keeps its token, and the journal kept its path. As TokenMask.parts: a run of 20 characters or more with a
-- capital, an underscore or an escape.
update audit_event
   set detail = jsonb_set(detail, '{path}', to_jsonb(regexp_replace(detail ->> 'path',
           '(?=[A-Za-z0-9_%-]{20,})[a-z0-9-]*[A-Z_%][A-Za-z0-9_%-]*', '[token]', 'g')))
 where action = 'access.refused' and detail ->> 'path' ~ '(?=[A-Za-z0-9_%-]{20,})[a-z0-9-]*[A-Z_%][A-Za-z0-9_%-]*';

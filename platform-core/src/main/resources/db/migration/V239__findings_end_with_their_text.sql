-- What was found in one text of a page says nothing of the next: it is forgotten as the page gets another one, and found again by
-- the next check. Kept until then, errors of a draft were counted against the corrected text that had just been published.
create or replace function check_again() returns trigger language plpgsql as $$
begin
    insert into page_check as known (tenant_id, page_id) values (new.tenant_id, new.id)
    on conflict (tenant_id, page_id) do update set rules = 0, errors = 0, warnings = 0, findings = '[]'
     where known.rules <> 0 or known.errors <> 0 or known.warnings <> 0;
    return null;
end
$$;

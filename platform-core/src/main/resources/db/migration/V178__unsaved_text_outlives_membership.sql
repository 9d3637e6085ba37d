-- Unsaved text of a member who leaves waits for their return as long as any working copy (Retention.WORKING_COPY), read by nobody
-- meanwhile: every route to it checks the membership of its author. It ends with the account, as before.
create or replace function forget_writer() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'membership' then
        delete from page_presence where tenant_id = old.tenant_id and account_id = old.account_id;
        update page set owner_id = null where tenant_id = old.tenant_id and owner_id = old.account_id;
    else
        delete from working_copy where account_id = new.id;
        delete from page_presence where account_id = new.id;
        update page set owner_id = null where owner_id = new.id;
    end if;
    return null;
end
$$;

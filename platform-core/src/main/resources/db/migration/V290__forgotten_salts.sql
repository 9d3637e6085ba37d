-- Removes the salts of days before "today" from the disk too: a deleted row stays in its file until the table is vacuumed,
-- which no small table is. The few rows that are left are written to a new file.
create function forget_visitor_salts(today date) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    kept visitor_salt[];
begin
    if exists (select from visitor_salt where day < today) then
        lock table visitor_salt in access exclusive mode;
        kept := array(select s from visitor_salt s where day >= today);
        truncate visitor_salt;
        insert into visitor_salt select * from unnest(kept);
    end if;
end
$$;
revoke execute on function forget_visitor_salts(date) from public;
grant execute on function forget_visitor_salts(date) to minisites_platform;

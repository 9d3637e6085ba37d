-- The three roles, created once by an administrator of the server; run again, it changes nothing.
--   minisites_owner     owns the schema and runs the migrations; not a superuser
--   minisites_app       what the application connects as; sees one tenant at a time
--   minisites_platform  what it becomes, for one transaction, to read across tenants and to write what is the
--                       platform's own: decisions, orders, the journal, jobs, letters
-- Passwords are set apart (alter role … password …): no secret lives in a file.
do $$
begin
    if not exists (select from pg_roles where rolname = 'minisites_owner') then
        create role minisites_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'minisites_app') then
        create role minisites_app login;
    end if;
    if not exists (select from pg_roles where rolname = 'minisites_platform') then
        create role minisites_platform nologin;
    end if;
end
$$;

-- Inherit false: with a plain grant the policies of minisites_platform would apply to every query of the application
-- and open every tenant to everyone.
grant minisites_platform to minisites_app with inherit false, set true;

-- A row that is inserted without a tenant belongs to the tenant that is bound to the transaction: entities need no
-- component for it. Without a tenant the insertion fails.
create or replace function protect(tenant_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy tenant on %s to minisites_app using (tenant_id = current_setting(''app.tenant'')::uuid)', tenant_table);
    execute format('create policy platform on %s for select to minisites_platform using (true)', tenant_table);
    execute format('create policy owner on %s to minisites_owner using (true)', tenant_table);
    execute format('grant select, insert, update, delete on %s to minisites_app', tenant_table);
    execute format('grant select on %s to minisites_platform', tenant_table);
    execute format('alter table %s alter column tenant_id set default current_setting(''app.tenant'')::uuid', tenant_table);
end
$$;

-- Each table is locked until the end: in one order, and not for longer than visitors wait.
set local lock_timeout = '10s';
do $$
declare
    protected record;
begin
    for protected in
        select c.oid::regclass as relation
          from pg_policy p
          join pg_class c on c.oid = p.polrelid
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
         where p.polname = 'tenant' and c.relname <> 'tenant' and not a.atthasdef
         order by c.relname
    loop
        execute format('alter table %s alter column tenant_id set default current_setting(''app.tenant'')::uuid', protected.relation);
    end loop;
end
$$;

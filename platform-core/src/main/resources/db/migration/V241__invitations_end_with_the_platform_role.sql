-- An invitation of central communications or of an administrator ends for good with that role, as one of an owner does (V205):
-- its link used to open again when its sender got the role back, or became an owner of the site. A trigger, so that no way to
-- lose the role, erasure included, can forget it; with the owner's rights, because the invitations are of several tenants.
create function withdraw_invitations_of_platform_role() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update invitation i set withdrawn_at = now()
     where i.invited_by = new.id
       and i.accepted_at is null and i.revoked_at is null and i.withdrawn_at is null
       and not exists (select from membership m
                        where m.tenant_id = i.tenant_id and m.account_id = new.id and m.role = 'owner');
    return null;
end
$$;
-- These roles invite to any site (Permissions).
create trigger withdraw_invitations_of_platform_role after update of platform_role on account for each row
    when (old.platform_role in ('communications', 'administrator')
          and coalesce(new.platform_role, '') not in ('communications', 'administrator'))
    execute function withdraw_invitations_of_platform_role();
revoke execute on function withdraw_invitations_of_platform_role() from public;

-- Of senders who lost the role since V205 and may not invite today.
update invitation i set withdrawn_at = now()
 where i.accepted_at is null and i.revoked_at is null and i.withdrawn_at is null
   and not exists (select from account a
                    where a.id = i.invited_by and a.platform_role in ('communications', 'administrator'))
   and not exists (select from membership m
                    where m.tenant_id = i.tenant_id and m.account_id = i.invited_by and m.role = 'owner');
